-- No rows: a file of the drop folder that a run could not take in.
insert into register.passed_over (run_id, path, reason, detail)
values (:run, :path, :reason, :detail)
on conflict (run_id, path, reason) do nothing

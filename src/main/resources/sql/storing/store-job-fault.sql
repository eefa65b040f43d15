-- No rows: a fault of a rule or table in a run.
insert into register.job_fault (run_id, job, place, subject, sqlstate, message, row_count, job_version)
values (:run, :job, :place, :subject, :sqlstate, :message, :row_count, :job_version)
on conflict (run_id, job, subject, sqlstate)
do update set place = excluded.place, message = excluded.message, row_count = excluded.row_count, job_version = excluded.job_version

-- One row per run, job, subject and kind of fault; rows concerned add up.
insert into register.job_fault (run_id, job, place, subject, sqlstate, message, row_count)
values (:run, :job, :place, :subject, :sqlstate, :message, :rows)
on conflict (run_id, job, subject, sqlstate)
do update set row_count = register.job_fault.row_count + excluded.row_count

-- No rows: faults of the job in the run are found anew.
delete from register.job_fault where run_id = :run and job = :job

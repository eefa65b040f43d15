-- One row per rule or table of a job that could not be computed for some rows.
select f.job, f.place, f.subject, f.sqlstate, f.message, f.row_count
from register.job_fault f
where f.run_id = :run
order by f.job, f.place, f.subject

-- One row per job that has loaded submissions of the run.
select distinct job
from register.submission
where run_id = :run and state = 'loaded'

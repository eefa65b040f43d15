-- One row per file of the drop folder that the run could not take in.
select p.path, p.reason, p.detail
from register.passed_over p
where p.run_id = :run
order by p.path, p.reason

-- One row per file of the run, in the order of arrival.
select id, run_id, sha256, size, name, path, container, sample, received_at
from register.file
where run_id = :run
order by id

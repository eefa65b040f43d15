-- At most one row: the run that finished last.
select id, as_of, started_at, frozen_at, finished_at, summary, act
from register.run
where finished_at is not null and act is null
order by id desc
limit 1

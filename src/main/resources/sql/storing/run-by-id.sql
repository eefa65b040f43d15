-- At most one row: the run.
select id, as_of, started_at, frozen_at, finished_at, summary, act
from register.run
where id = :id

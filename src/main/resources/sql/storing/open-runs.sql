-- One row per unfinished run: at most one.
select id, as_of, started_at, frozen_at, finished_at, summary, act
from register.run
where finished_at is null

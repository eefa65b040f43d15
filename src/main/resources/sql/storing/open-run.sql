-- One row: the new run.
insert into register.run (as_of, started_at)
values (:as_of, :now)
returning id, as_of, started_at, frozen_at, finished_at, summary, act

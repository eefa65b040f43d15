-- One row: the run of an act of the desk; nothing arrives in it.
insert into register.run (as_of, started_at, frozen_at, act)
values (:as_of, :now, :now, :act)
returning id, as_of, started_at, frozen_at, finished_at, summary, act

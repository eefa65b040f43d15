-- One row per kept submission of a job and period (null: any) that is not withdrawn, nor a copy of one that is.
select s.id
from register.submission s
where (cast(:job as text) is null or s.job = :job)
  and (cast(:period as text) is null or s.period = :period)
  and not exists (select from register.withdrawal w where w.submission_id in (s.id, s.same_as))
order by s.id

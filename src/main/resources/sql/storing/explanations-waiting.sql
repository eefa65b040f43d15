-- One row: how many findings of a submission ask for an explanation and have none that is good for them.
select count(*)
from register.finding f
where f.submission_id = :submission and f.level = 'explain'
  and not exists (select from register.explained x where x.finding_id = f.id and x.covers)

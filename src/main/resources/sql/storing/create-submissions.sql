-- No rows: a submission for every file of the run that has none.
insert into register.submission (id, run_id)
select f.id, f.run_id
from register.file f
where f.run_id = :run
  and not exists (select from register.submission s where s.id = f.id)
order by f.id

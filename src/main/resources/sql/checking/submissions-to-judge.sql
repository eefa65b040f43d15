-- One row per submission of the run and job whose rows are stored.
select s.id, s.job, s.form, s.period, s.unit, s.fund_code, s.revision, s.content_hash, s.nil_return, s.rows_read,
       s.first_day, s.last_day, f.name as file_name
from register.submission s
join register.file f on f.id = s.id
where s.run_id = :run
  and s.job = :job
  and s.state in ('loaded', 'judged')
  and s.loaded_at is not null
  and not exists (select from register.withdrawal w where w.submission_id = s.id)
order by s.last_day, s.first_day, s.id

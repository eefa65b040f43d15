-- One row per submission of a form and period that counts or is held, other than these.
select s.id, s.job, s.form, s.period, s.unit, s.fund_code, s.revision, s.content_hash, s.nil_return, s.rows_read,
       s.first_day, s.last_day, f.name as file_name, s.verdict
from register.submission s
join register.file f on f.id = s.id
where s.job = :job
  and s.form = :form
  and s.period = :period
  and (s.counts or s.verdict = 'held')
  and s.id <> all (:ids)
order by s.revision, s.id

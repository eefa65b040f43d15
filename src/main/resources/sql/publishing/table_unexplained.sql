-- One row: how many findings of submissions that count for a release's period ask for an explanation and have none.
select count(*)
from register.release r
join register.submission s on s.counts and s.last_day between r.first_day and r.last_day and s.job || '/' || s.form = any (:forms)
join register.finding f on f.submission_id = s.id and f.level = 'explain'
where r.table_code = :table and r.period = :period and r.number = :number
  and not exists (select from register.explained x where x.finding_id = f.id and x.covers)

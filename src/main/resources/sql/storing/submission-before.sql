-- At most one row: the last submission of the same return before this one that could be read and is no copy of another.
select s.id
from register.submission t
join register.submission s
  on s.job = t.job and s.form = t.form and s.unit = t.unit and s.period = t.period and s.fund_code is not distinct from t.fund_code
 and s.id < t.id
where t.id = :id and s.loaded_at is not null and s.verdict is distinct from 'duplicate'
order by s.id desc
limit 1

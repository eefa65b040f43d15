-- One row per submission of the returns these belong to that can be judged again: its rows are stored, it is not withdrawn,
-- nor a copy of one that is.
select distinct s.id
from register.submission t
join register.submission s
  on s.job = t.job and s.form = t.form and s.unit = t.unit and s.period = t.period and s.fund_code is not distinct from t.fund_code
where t.id = any (:ids)
  and s.loaded_at is not null
  and not exists (select from register.withdrawal w where w.submission_id in (s.id, s.same_as))
order by s.id

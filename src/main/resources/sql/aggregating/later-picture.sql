-- One row: how many other counting submissions of the same unit and form show a later day up to a day.
select count(*)
from register.submission t
join register.submission s on s.job = t.job and s.form = t.form and s.unit = t.unit and s.fund_code is not distinct from t.fund_code
where t.id = :submission and s.id <> t.id and s.counts and s.as_of > t.as_of and s.as_of <= :until

-- One row per submission that counts for a form and period, other than these.
select s.id
from register.submission s
where s.counts and s.form = :form and s.period = :period and s.id <> all (:ids)
order by s.id

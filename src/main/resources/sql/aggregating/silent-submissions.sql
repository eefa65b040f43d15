-- One row per submission of a form that brought rows and does not count.
select id
from register.submission
where job = :job and form = :form and not counts and rows_read > 0
order by id

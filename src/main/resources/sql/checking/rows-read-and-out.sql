-- One row per submission: its form, how many rows it brought, how many of them are out.
select s.id, s.form, s.rows_read, (select count(*) from register.row_out o where o.submission_id = s.id) as rows_out
from register.submission s
where s.id = any (:ids)
order by s.id

-- No rows: other counting submissions of a form and period say how many of their rows are out.
update register.submission s
set rows_refused = o.rows_out, verdict = case when o.rows_out > 0 then 'accepted-in-part' else 'accepted' end
from (select c.id, (select count(*) from register.row_out r where r.submission_id = c.id) as rows_out
      from register.submission c
      where c.job = :job and c.form = :form and c.period = :period and c.counts and c.id <> all (:ids)) o
where s.id = o.id and s.rows_refused <> o.rows_out

-- One row per submission of a form's last periods whose rows are stored and that counts, is held or was returned.
select id, job, form, period, unit, fund_code, revision, content_hash, nil_return, rows_read, first_day, last_day, file_name
from (
    select s.id, s.job, s.form, s.period, s.unit, s.fund_code, s.revision, s.content_hash, s.nil_return, s.rows_read,
           s.first_day, s.last_day, f.name as file_name, dense_rank() over (order by s.last_day desc, s.first_day desc) as back
    from register.submission s
    join register.file f on f.id = s.id
    where s.job = :job
      and s.form = :form
      and s.loaded_at is not null
      and (s.counts or s.verdict in ('held', 'returned'))
) kept
where back <= :periods
order by id

-- One row per table of returns that a run has filled more than the database knows: by a tenth or more.
select g.sheet
from (select h.sheet, sum(h.rows_read) as added
      from register.submission s
      join register.sheet h on h.submission_id = s.id
      where s.run_id = :run and s.job = :job and s.state = 'loaded'
      group by h.sheet) g
join pg_class t on t.relnamespace = 'returns_raw'::regnamespace and t.relname = g.sheet
where g.added > 0.1 * greatest(t.reltuples, 0)
order by g.sheet

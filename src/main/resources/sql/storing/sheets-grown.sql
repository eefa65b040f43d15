-- One row per table of returns that a run has filled more than the database knows, by a tenth or more: its name and the columns
-- worth knowing. Texts, which sort slowly by their language, tell a planner nothing it needs.
select format('%I (%s)', g.sheet,
              (select string_agg(format('%I', a.attname), ', ' order by a.attnum)
               from pg_attribute a
               where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                 and a.atttypid not in ('text[]'::regtype, 'jsonb'::regtype)
                 and (a.atttypid <> 'text'::regtype or a.attcollation = 'pg_catalog."C"'::regcollation)))
from (select h.sheet, sum(h.rows_read) as added
      from register.submission s
      join register.sheet h on h.submission_id = s.id
      where s.run_id = :run and s.job = :job and s.state = 'loaded'
      group by h.sheet) g
join pg_class t on t.relnamespace = 'returns_raw'::regnamespace and t.relname = g.sheet
where g.added > 0.1 * greatest(t.reltuples, 0)
order by g.sheet

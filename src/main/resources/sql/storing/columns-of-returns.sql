-- One row per column of a table of returns, as it stands in the database, in the order of the table.
select t.relname as sheet,
       a.attname as name,
       format_type(a.atttypid, a.atttypmod) || case when c.collname = 'C' then ' collate "C"' else '' end as type,
       coalesce(col_description(t.oid, a.attnum), '') as comment
from pg_class t
join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
left join pg_collation c on c.oid = a.attcollation
where t.relnamespace = 'returns_raw'::regnamespace
  and t.relkind = 'r'
order by t.relname, a.attnum

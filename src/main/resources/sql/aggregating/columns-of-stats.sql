-- One row per column of a table in the schema stats.
select t.relname as table_name, a.attname as column_name
from pg_class t
join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
where t.relnamespace = 'stats'::regnamespace and t.relkind = 'r'

-- One row per column of a table in the schema stats.
select column_name
from information_schema.columns
where table_schema = 'stats' and table_name = :table

-- One row per statistic over several columns of a table of returns.
select stxname
from pg_statistic_ext
where stxnamespace = 'returns_raw'::regnamespace

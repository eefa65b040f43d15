-- One row per period a table has been released for.
select distinct period, first_day, last_day
from register.release
where table_code = :table

-- One row per table and period released or withheld by the run.
select r.table_code, r.period, r.number, r.withheld, r.checks
from register.release r
where r.run_id = :run
order by r.table_code, r.last_day, r.period

-- At most one row: the number of a table's last release of a period from before a submission came.
select r.number
from register.release r
join register.file f on f.id = :submission
where r.table_code = :table and r.period = :period and not r.withheld and r.run_id < f.run_id
order by r.number desc
limit 1

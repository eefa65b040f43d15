-- One row: the release asked for, or the current one of a period, or of the latest period that has one.
select r.period, r.number, r.first_day, r.last_day,
       coalesce((r.coverage ->> 'reported')::bigint, 0) as reported, coalesce((r.coverage ->> 'expected')::bigint, 0) as expected,
       coalesce((r.coverage ->> 'covered')::bigint, 0) as covered, coalesce((r.coverage ->> 'spans')::bigint, 0) as spans
from register.release r
where r.table_code = :table
  and (cast(:period as text) is null or r.period = :period)
  and (cast(:number as int) is null and not r.withheld or r.number = :number)
order by r.last_day desc, r.first_day desc, r.period desc, r.number desc
limit 1

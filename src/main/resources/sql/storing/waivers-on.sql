-- One row per waiver that holds on the day, in the order they were made.
select rule, unit, periods, first_day, last_day, until_day, waived_by, reason, waived_at
from register.waiver
where (until_day is null or until_day >= :day) and (ended_on is null or ended_on > :day)
order by id

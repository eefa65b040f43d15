-- One row per waiver that ends within thirty days of a day, or has ended in the week before it, first to end first.
select w.rule, w.unit, max(u.name) as unit_name, w.periods, w.until_day, w.waived_by, w.reason
from register.waiver w
left join directory.unions u on u.code = w.unit
where w.until_day between cast(:day as date) - 7 and cast(:day as date) + 30
group by w.id, w.rule, w.unit, w.periods, w.until_day, w.waived_by, w.reason
order by w.until_day, w.rule, w.unit, w.id

-- One row per waiver that ends within thirty days of a day, or has ended in the week before it, first to end first.
select w.rule, w.unit, max(u.name) as unit_name, w.periods, least(w.ended_on - 1, w.until_day) as until_day, w.waived_by, w.reason
from register.waiver w
left join directory.unions u on u.code = w.unit
where least(w.ended_on - 1, w.until_day) between cast(:day as date) - 7 and cast(:day as date) + 30
group by w.id, w.rule, w.unit, w.periods, w.until_day, w.ended_on, w.waived_by, w.reason
order by least(w.ended_on - 1, w.until_day), w.rule, w.unit, w.id

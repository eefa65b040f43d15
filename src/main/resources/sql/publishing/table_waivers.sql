-- One row per waiver that let figures of a release in: findings it made harmless in submissions that count for the period.
select w.rule, w.unit, max(u.name) as unit_name, w.periods, coalesce(w.ended_on - 1, w.until_day) as until_day, w.waived_by, w.reason, count(*) as findings
from register.release r
join register.submission s on s.counts and s.last_day between r.first_day and r.last_day and s.job || '/' || s.form = any (:forms)
join register.finding f on f.submission_id = s.id and f.level in ('hold', 'refuse')
join register.waiver w
  on w.rule = coalesce(f.rule, f.code)
 and w.waived_at <= r.made_at
 and (w.ended_at is null or w.ended_at > r.made_at)
 and (w.unit is null or w.unit = s.unit)
 and (w.first_day is null or s.first_day >= w.first_day)
 and (w.last_day is null or s.last_day <= w.last_day)
left join directory.unions u on u.code = w.unit and s.last_day between u.valid_from and u.valid_until
where r.table_code = :table and r.period = :period and r.number = :number
group by w.id, w.rule, w.unit, w.periods, w.until_day, w.ended_on, w.waived_by, w.reason
order by w.rule, w.unit, w.id

-- One row per kept submission of a unit and stretch of days (null: any) that a rule refuses or holds.
select s.id
from register.submission s
where (cast(:unit as text) is null or s.unit = :unit)
  and (cast(:first_day as date) is null or s.first_day >= :first_day)
  and (cast(:last_day as date) is null or s.last_day <= :last_day)
  and exists (select from register.finding f
              where f.submission_id = s.id and f.level in ('hold', 'refuse') and coalesce(f.rule, f.code) = :rule)
  and not exists (select from register.withdrawal w where w.submission_id in (s.id, s.same_as))
order by s.id

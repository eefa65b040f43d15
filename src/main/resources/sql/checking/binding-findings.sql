-- One row per submission, sheet, level, extent and code of findings that refuse or hold and are neither lifted nor waived; what they have in common binds through them.
select distinct f.submission_id, f.sheet, f.level, f.extent, f.code
from register.finding f
join register.submission s on s.id = f.submission_id
where f.submission_id = any (:ids)
  and f.code <> 'common-cause'
  and f.level in ('hold', 'refuse')
  and not exists (select from register.lift l
                  where l.submission_id = f.submission_id and f.level = 'hold' and (l.rule is null or l.rule = coalesce(f.rule, f.code)))
  and not exists (select from register.waiver w
                  where w.rule = coalesce(f.rule, f.code)
                    and (w.unit is null or w.unit = s.unit)
                    and (w.first_day is null or s.first_day >= w.first_day)
                    and (w.last_day is null or s.last_day <= w.last_day)
                    and (w.until_day is null or w.until_day >= :as_of)
                    and (w.ended_on is null or w.ended_on > :as_of))

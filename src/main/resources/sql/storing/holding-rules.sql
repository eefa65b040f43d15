-- One row per rule, or code of a finding without one, that holds a submission and is not lifted; what several have in common holds through them.
select distinct coalesce(f.rule, f.code) as rule
from register.finding f
where f.submission_id = :submission and f.level = 'hold' and f.code <> 'common-cause'
  and not exists (select from register.lift l
                  where l.submission_id = f.submission_id and (l.rule is null or l.rule = coalesce(f.rule, f.code)))
order by 1

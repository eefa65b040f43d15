-- One row per union that owes the form of the period and has no counting submission of it, with what came last.
select u.code as unit, u.name, u.parent, u.division, l.id as submission, l.verdict
from directory.unions u
left join lateral (
    select s.id, s.verdict
    from register.submission s
    where s.job = :job and s.form = :form and s.unit = u.code and s.period = :period
      and s.verdict is distinct from 'duplicate'
    order by s.revision desc, s.id desc
    limit 1
) l on true
where :last_day between u.valid_from and u.valid_until
  and u.code in (select i.code from directory.unions_in_scope i)
  and case when cast(:level as text) is null
           then u.code in (select jsonb_array_elements_text(cast(:units as jsonb)))
           else u.level = :level and (cast(:line as text) is null or u.line = :line) end
  and not exists (select from register.submission s
                  where s.job = :job and s.form = :form and s.unit = u.code and s.period = :period and s.counts)
order by u.code

-- One row per held submission and rule that holds it and is not lifted, oldest first, whatever the run.
select s.id, f.name, coalesce(u.name, s.submitter_name) as unit_name, s.job, s.form, s.period, f.received_at,
       coalesce(g.rule, g.code) as rule, g.code, count(*) as places,
       count(*) filter (where exists (select from register.explained x where x.finding_id = g.id and x.covers)) as explained
from register.submission s
join register.file f on f.id = s.id
left join directory.unions u on u.code = s.unit and s.last_day between u.valid_from and u.valid_until
left join register.finding g
  on g.submission_id = s.id and g.level = 'hold' and g.code <> 'common-cause'
 and not exists (select from register.lift l where l.submission_id = s.id and (l.rule is null or l.rule = coalesce(g.rule, g.code)))
where s.verdict = 'held'
group by s.id, f.name, u.name, s.submitter_name, s.job, s.form, s.period, f.received_at, coalesce(g.rule, g.code), g.code
order by f.received_at, s.id, 8

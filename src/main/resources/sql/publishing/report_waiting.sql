-- One row per counting submission and rule whose findings ask for an explanation and have none, oldest first.
select s.id, f.name, coalesce(u.name, s.submitter_name) as unit_name, s.job, s.form, s.period, f.received_at,
       coalesce(g.rule, g.code) as rule, g.code, count(*) as places
from register.submission s
join register.file f on f.id = s.id
join register.finding g on g.submission_id = s.id and g.level = 'explain'
left join directory.unions u on u.code = s.unit and s.last_day between u.valid_from and u.valid_until
where s.counts
  and not exists (select from register.explained x where x.finding_id = g.id and x.covers)
group by s.id, f.name, u.name, s.submitter_name, s.job, s.form, s.period, f.received_at, coalesce(g.rule, g.code), g.code
order by f.received_at, s.id, 8

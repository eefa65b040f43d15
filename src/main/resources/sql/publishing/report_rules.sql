-- One row per rule or cell finding of the run: how often, in how many submissions.
select coalesce(g.rule, g.code) as rule, g.code, g.level, min(s.job) as job, count(*) as findings, count(distinct g.submission_id) as submissions
from register.finding g
join register.submission s on s.id = g.submission_id
where s.run_id = :run and g.code <> 'common-cause'
group by coalesce(g.rule, g.code), g.code, g.level
order by case g.level when 'refuse' then 1 when 'hold' then 2 when 'explain' then 3 else 4 end, count(*) desc, 1

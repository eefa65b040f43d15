create temp table tab_rolled_0_0_rows as
select a.node_id,
       coalesce(nullif(cast(r.channel as text), ''), '未填') as d1,
       count(distinct r.employer) as c4
from returns.cases r
join tab_speaking s on s.source = 0 and s.submission_id = r.submission_id
left join tab_place p on p.code = coalesce(r.division_code, s.place)
join tab_above a on a.leaf_id = coalesce(p.node_id, case when coalesce(r.division_code, s.place) is null then 1000000 else 1000001 end)
where r.accepted_on between date '2025-04-01' and date '2025-04-30'
  and (s.whole or s.days @> r.accepted_on)
  and (r.people > 0)
group by 1, 2
union all
select a.node_id,
       '' as d1,
       count(distinct r.employer) as c4
from returns.cases r
join tab_speaking s on s.source = 0 and s.submission_id = r.submission_id
left join tab_place p on p.code = coalesce(r.division_code, s.place)
join tab_above a on a.leaf_id = coalesce(p.node_id, case when coalesce(r.division_code, s.place) is null then 1000000 else 1000001 end)
where r.accepted_on between date '2025-04-01' and date '2025-04-30'
  and (s.whole or s.days @> r.accepted_on)
  and (r.people > 0)
group by 1

create temp table tab_rolled_0_0_rows as
select a.node_id,
       coalesce(nullif(cast(this.channel as text), ''), '未填') as d1,
       count(distinct this.employer) as c4
from returns.cases this
join tab_speaking s on s.source = 0 and s.submission_id = this.submission_id
left join tab_place p on p.code = coalesce(this.division_code, s.place)
join tab_above a on a.leaf_id = coalesce(p.node_id, case when coalesce(this.division_code, s.place) is null then 1000000 else 1000001 end)
where this.accepted_on between date '2025-04-01' and date '2025-04-30'
  and (s.whole or s.days @> this.accepted_on)
  and (this.people > 0)
group by 1, 2
union all
select a.node_id,
       '' as d1,
       count(distinct this.employer) as c4
from returns.cases this
join tab_speaking s on s.source = 0 and s.submission_id = this.submission_id
left join tab_place p on p.code = coalesce(this.division_code, s.place)
join tab_above a on a.leaf_id = coalesce(p.node_id, case when coalesce(this.division_code, s.place) is null then 1000000 else 1000001 end)
where this.accepted_on between date '2025-04-01' and date '2025-04-30'
  and (s.whole or s.days @> this.accepted_on)
  and (this.people > 0)
group by 1

create temp table tab_leaf_0_0 as
select coalesce(p.node_id, case when l.place is null then 1000000 else 1000001 end) as leaf_id, l.d1, l.lines, l.c1, l.c2, l.c2_rows, l.c3
from (
select coalesce(this.division_code, s.place) as place,
       coalesce(nullif(cast(this.channel as text), ''), '未填') as d1,
       count(*) as lines,
       count(*) as c1,
       sum(this.people) as c2,
       count(*) as c2_rows,
       count(*) filter (where (this.closed_on is not null)) as c3
from returns.cases this
join tab_speaking s on s.source = 0 and s.submission_id = this.submission_id
where this.accepted_on between date '2025-04-01' and date '2025-04-30'
  and (s.whole or s.days @> this.accepted_on)
  and (this.people > 0)
group by 1, 2
) l
left join tab_place p on p.code = l.place

create temp table tab_leaf_0_0 as
select coalesce(p.node_id, case when coalesce(this.place, s.place) is null then 1000000 else 1000001 end) as leaf_id, this.d1, sum(this.lines) as lines, sum(this.c1) as c1, sum(this.c2) as c2, sum(this.c2_rows) as c2_rows, sum(this.c3) as c3
from (
select this.submission_id,
       this.division_code as place,
       coalesce(nullif(cast(this.channel as text), ''), '未填') as d1,
       count(*) as lines,
       count(*) as c1,
       sum(this.people) as c2,
       count(*) as c2_rows,
       count(*) filter (where (this.closed_on is not null)) as c3
from returns.cases this
where this.accepted_on between date '2025-04-01' and date '2025-04-30'
  and (this.people > 0)
group by 1, 2, 3
) this
join tab_speaking s on s.source = 0 and s.submission_id = this.submission_id
left join tab_place p on p.code = coalesce(this.place, s.place)
group by 1, 2

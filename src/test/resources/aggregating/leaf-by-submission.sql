create temp table tab_leaf_0_0 as
select coalesce(p.node_id, case when coalesce(r.place, s.place) is null then 1000000 else 1000001 end) as leaf_id, r.d1, sum(r.lines) as lines, sum(r.c1) as c1, sum(r.c2) as c2, sum(r.c2_rows) as c2_rows, sum(r.c3) as c3
from (
select r.submission_id,
       r.division_code as place,
       coalesce(nullif(cast(r.channel as text), ''), '未填') as d1,
       count(*) as lines,
       count(*) as c1,
       sum(r.people) as c2,
       count(*) as c2_rows,
       count(*) filter (where (r.closed_on is not null)) as c3
from returns.cases r
where r.accepted_on between date '2025-04-01' and date '2025-04-30'
  and (r.people > 0)
group by 1, 2, 3
) r
join tab_speaking s on s.source = 0 and s.submission_id = r.submission_id
left join tab_place p on p.code = coalesce(r.place, s.place)
group by 1, 2

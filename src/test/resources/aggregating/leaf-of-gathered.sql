create temp table tab_leaf_0_0 as
select coalesce(p.node_id, case when coalesce(this.place, s.place) is null then 1000000 else 1000001 end) as leaf_id, this.d1, sum(this.lines) as lines, sum(this.c1) as c1, sum(this.c2) as c2, sum(this.c2_rows) as c2_rows, sum(this.c3) as c3
from tab_gathered_0 this
join tab_speaking s on s.source = 0 and s.submission_id = this.submission_id
left join tab_place p on p.code = coalesce(this.place, s.place)
where this.since_1
group by 1, 2

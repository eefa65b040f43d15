create temp table tab_rolled_0_0 as
select a.node_id, l.d1 as d1, sum(l.lines) as lines, sum(l.c1) as c1, sum(l.c2) as c2, sum(l.c2_rows) as c2_rows, sum(l.c3) as c3
from tab_leaf_0_0 l
join tab_above a on a.leaf_id = l.leaf_id
where l.d1 <> ''
group by 1, 2
union all
select a.node_id, '' as d1, sum(l.lines) as lines, sum(l.c1) as c1, sum(l.c2) as c2, sum(l.c2_rows) as c2_rows, sum(l.c3) as c3
from tab_leaf_0_0 l
join tab_above a on a.leaf_id = l.leaf_id
group by 1

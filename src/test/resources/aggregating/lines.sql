create temp table tab_line_0 as
select this.node_id, this.d1, this.c1 as m1,
       this.c2 as m2,
       100.0 * this.c3 / nullif(this.c1, 0) as m3,
       this.c4 as m4
from (
select n.id as node_id, g.d1, case when k0.known and not k0.mixed then cast(coalesce(l0.c1, 0) as numeric) end as c1,
       case when k0.known and not k0.mixed then coalesce(l0.c2, case when coalesce(l0.c2_rows, 0) = 0 then 0 end) end as c2,
       case when k0.known and not k0.mixed then cast(coalesce(l0.c3, 0) as numeric) end as c3,
       case when k0.known and not k0.mixed then cast(coalesce(q0.c4, 0) as numeric) end as c4
from tab_node n
join tab_grid g on n.id = 0 or g.d1 = ''
  or n.id in (select s.node_id from tab_known s where s.known and s.source in (0))
left join tab_known k0 on k0.source = 0 and k0.node_id = n.id
left join tab_rolled_0_0 l0 on l0.node_id = n.id and l0.d1 = g.d1
left join tab_rolled_0_0_rows q0 on q0.node_id = n.id and q0.d1 = g.d1
) this

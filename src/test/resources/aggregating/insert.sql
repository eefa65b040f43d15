insert into stats.c_1_release (period, first_day, last_day, release, reach, line_order, level, division, division_name, channel, cases, people, rate, employers, yoy, place, reported, expected)
select '2025-04',
       date '2025-04-01',
       date '2025-04-30',
       1,
       'period',
       row_number() over (order by n.id, g.position),
       n.level,
       n.code,
       n.name,
       nullif(l.d1, ''),
       l.m1,
       l.m2,
       l.m3,
       l.m4,
       100.0 * (l.m1 - b2.m1) / nullif(b2.m1, 0),
       case when n.level not in ('total', 'line') and l.m3 is not null then dense_rank() over (partition by n.parent, l.d1, n.level not in ('total', 'line') and l.m3 is not null order by l.m3 desc) end,
       k.reported,
       k.expected
from tab_line_0 l
join tab_node n on n.id = l.node_id
join tab_grid g on true and g.d1 = l.d1
left join tab_line_2 b2 on b2.node_id = l.node_id and b2.d1 = l.d1
left join tab_coverage k on k.node_id = l.node_id
where n.level <> 'line' or k.node_id is not null

-- Marks the nodes below which cumulative figures start on different days.
update tab_known k
set mixed = true
from (
    select source, node_id
    from tab_start
    where source = :source
    group by source, node_id
    having count(distinct start_day) > 1
) m
where k.source = m.source and k.node_id = m.node_id

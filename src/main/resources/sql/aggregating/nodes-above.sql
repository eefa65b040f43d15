-- One row per node and node above it, itself and the total among them.
insert into tab_above (leaf_id, node_id)
with recursive line as (
    select id as leaf_id, id as node_id, parent
    from tab_node
    union all
    select l.leaf_id, n.id, n.parent
    from line l
    join tab_node n on n.id = l.parent
)
select leaf_id, node_id
from line

-- One row per union of the day.
insert into tab_place (code, node_id)
select code, id
from tab_node
where code is not null

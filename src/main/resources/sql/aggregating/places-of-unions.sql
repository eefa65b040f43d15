-- One row per union of the day; those outside the scope lead to a node no line is made of.
insert into tab_place (code, node_id)
select code, id
from tab_node
where code is not null
union
select u.code, cast(:outside as int)
from directory.unions u
where u.code not in (select s.code from directory.unions_in_scope s)

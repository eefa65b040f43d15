-- One row per node somebody speaks for or owes: units that owe the table's forms, and those of them that have reported.
insert into tab_coverage (node_id, reported, expected)
select node_id, coalesce(sum(reported) filter (where source = any (:sources)), 0),
       coalesce(sum(expected) filter (where source = any (:sources)), 0)
from tab_known
where source = any (:slot)
group by node_id

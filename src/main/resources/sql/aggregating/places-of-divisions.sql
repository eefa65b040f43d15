-- One row per division code there ever was that leads to a node: a township to its county, an ended one to its successor; what lies
-- outside the scope leads to a node no line is made of.
insert into tab_place (code, node_id)
with recursive walk as (
    select distinct code, code as at, 0 as hops
    from directory.divisions
    union all
    select w.code, next.code, w.hops + 1
    from walk w
    cross join lateral (
        select case when :day between d.valid_from and d.valid_until then d.parent else coalesce(d.successor, d.parent) end as code
        from directory.divisions d
        where d.code = w.at
        order by :day between d.valid_from and d.valid_until desc, d.valid_until desc
        limit 1
    ) next
    where next.code is not null and w.hops < 12 and not exists (select 1 from tab_node n where n.code = w.at)
)
select distinct w.code, n.id
from walk w
join tab_node n on n.code = w.at
union
select d.code, cast(:outside as int)
from directory.divisions d
where d.code not in (select s.code from directory.divisions_in_scope s)

-- One row per source and node somebody speaks for or owes: a unit speaks for its place and all above it, and one that owes
-- the form also for all below it, but not where it stands for a place the lines do not go down to.
insert into tab_known (source, node_id, known, expected, reported)
with unit as (
    select unit, max(place) as place, bool_or(owes) as owes, bool_or(speaks) as speaks
    from (
        select unit, place, false as owes, starts is null or starts <= :until and ends >= :from as speaks
        from tab_speaking
        where source = :source and (starts is null or starts <= :until) and ends >= :from
        union all
        select unit, place, true, false
        from tab_owing
        where source = :source
    ) either
    group by unit
), placed as (
    select u.unit, u.owes, u.speaks, coalesce(p.node_id, case when u.place is null then :line else :unplaced end) as leaf_id,
           n.code = u.place as own
    from unit u
    left join tab_place p on p.code = u.place
    left join tab_node n on n.id = p.node_id
), covered as (
    select p.unit, p.owes, p.speaks, a.node_id
    from placed p
    join tab_above a on a.leaf_id = p.leaf_id
    union
    select p.unit, p.owes, p.speaks, a.leaf_id
    from placed p
    join tab_above a on a.node_id = p.leaf_id
    where p.owes and p.own
)
select :source, node_id, bool_or(speaks), count(*) filter (where owes), count(*) filter (where owes and speaks)
from covered
group by node_id

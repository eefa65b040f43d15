-- One row per node and start day of the cumulative figures below it.
insert into tab_start (source, node_id, start_day)
select distinct :source, a.node_id, s.start_day
from (
    select place, start_day
    from tab_speaking
    where source = :source and start_day is not null
    union all
    select place, min(from_on)
    from tab_carried
    where source = :source
    group by place
) s
left join tab_place p on p.code = s.place
join tab_above a on a.leaf_id = coalesce(p.node_id, case when s.place is null then :line else :unplaced end)

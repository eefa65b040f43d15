-- One row per division code there ever was below a level, with its division of that level on the day.
insert into tab_level (level, code, ancestor)
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
    where next.code is not null and w.hops < 12
)
select distinct on (w.code) :level, w.code, d.code
from walk w
join directory.divisions d on d.code = w.at and d.level = :level and :day between d.valid_from and d.valid_until
order by w.code, w.hops

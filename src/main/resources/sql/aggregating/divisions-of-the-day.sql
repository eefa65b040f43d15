-- One row per division of the day in the scope, down to the wanted levels and never without the scope's own, each before those
-- below it; orphans stand under the total.
insert into tab_node (id, code, name, level, parent)
with recursive valid as (
    select code, name, level, parent
    from directory.divisions
    where :day between valid_from and valid_until
      and code in (select s.code from directory.divisions_in_scope s)
      and (level = any (:levels) or code in (select s.division from directory.scope s))
), tree as (
    select code, name, level, cast(null as text) collate "C" as parent, array[code] as path
    from valid v
    where parent is null or not exists (select 1 from valid above where above.code = v.parent)
    union all
    select v.code, v.name, v.level, v.parent, t.path || v.code
    from valid v
    join tree t on t.code = v.parent
), numbered as (
    select code, name, level, parent, cast(row_number() over (order by path) as int) as id
    from tree
)
select n.id, n.code, n.name, n.level, coalesce(p.id, 0)
from numbered n
left join numbered p on p.code = n.parent

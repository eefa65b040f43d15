-- What lies in the scope is asked by every table at every reach, and changes with the directory or the scope alone: it is kept,
-- and made anew when one of them changes.
drop view directory.unions_in_scope;
drop view directory.divisions_in_scope;

-- One row per division code there ever was in the scope: the scope itself, what lies below it, what was replaced by such.
create materialized view directory.divisions_in_scope as
with recursive edge as (
    select code, parent as above from directory.divisions where parent is not null
    union
    select code, successor from directory.divisions where successor is not null
), inside as (
    select division as code from directory.scope
    union
    select e.code from edge e join inside i on e.above = i.code
)
select code from inside
union
select code from directory.divisions where not exists (select from directory.scope);
create unique index divisions_in_scope_by_code on directory.divisions_in_scope (code);

-- One row per union there ever was in the scope: by its division, or where it has none by the union it reports to.
create materialized view directory.unions_in_scope as
with recursive inside as (
    select u.code from directory.unions u where u.division in (select d.code from directory.divisions_in_scope d)
    union
    select u.code from directory.unions u join inside i on u.parent = i.code where u.division is null
)
select code from inside
union
select code from directory.unions where not exists (select from directory.scope);
create unique index unions_in_scope_by_code on directory.unions_in_scope (code);

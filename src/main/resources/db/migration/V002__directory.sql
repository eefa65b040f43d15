-- One row per division or union and span of days; codes sort by their bytes.
create table directory.divisions (
    code        text collate "C" not null,
    name        text not null,
    level       text not null check (level in ('province', 'prefecture', 'county', 'township')),
    parent      text collate "C",
    valid_from  date not null default '-infinity',
    valid_until date not null default 'infinity',
    successor   text collate "C",
    primary key (code, valid_from)
);
comment on table directory.divisions is '行政区划: one row per division or coded zone and span of days';

create table directory.unions (
    code        text collate "C" not null,
    name        text not null,
    level       text not null check (level in ('provincial', 'prefecture', 'county', 'township', 'enterprise')),
    line        text not null check (line in ('LOCAL', 'INDUSTRIAL')),
    parent      text collate "C",
    division    text collate "C",
    credit_code text collate "C",
    valid_from  date not null default '-infinity',
    valid_until date not null default 'infinity',
    primary key (code, valid_from)
);
comment on table directory.unions is '单位名录: one row per reporting union and span of days';

-- Every division with itself and all above it, per span of days on which the whole line of parents holds.
create view directory.lineage as
with recursive line as (
    select code, code as ancestor, 0 as distance, parent, valid_from, valid_until
    from directory.divisions
    union all
    select l.code, d.code, l.distance + 1, d.parent, greatest(l.valid_from, d.valid_from), least(l.valid_until, d.valid_until)
    from line l
    join directory.divisions d
      on d.code = l.parent and d.valid_from <= l.valid_until and d.valid_until >= l.valid_from
    where l.distance < 10
)
select code, ancestor, distance, valid_from, valid_until from line;

-- The same for the tree of reporting.
create view directory.reporting_line as
with recursive line as (
    select code, code as ancestor, 0 as distance, parent, valid_from, valid_until
    from directory.unions
    union all
    select l.code, u.code, l.distance + 1, u.parent, greatest(l.valid_from, u.valid_from), least(l.valid_until, u.valid_until)
    from line l
    join directory.unions u
      on u.code = l.parent and u.valid_from <= l.valid_until and u.valid_until >= l.valid_from
    where l.distance < 10
)
select code, ancestor, distance, valid_from, valid_until from line;

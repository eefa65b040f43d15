-- One row per form of the period's kind and unit of the scope that owes it or has sent it (T00-1). A file dated after the
-- day of the run it came to came on that day.
with form as (
    select f.job, f.form, f.code, f.level, f.line, string_to_array(f.named, ',') as named, f.due
    from unnest(cast(:jobs as text[]), cast(:forms as text[]), cast(:codes as text[]), cast(:levels as text[]), cast(:lines as text[]),
                cast(:named as text[]), cast(cast(:dues as text[]) as date[])) as f (job, form, code, level, line, named, due)
), owing as (
    select f.job, f.form, u.code as unit
    from form f
    join directory.unions u on :day between u.valid_from and u.valid_until
     and (u.level = f.level and (f.line is null or u.line = f.line) or u.code = any (f.named))
     and u.code in (select i.code from directory.unions_in_scope i)
), sent as (
    select s.id, s.job, s.form, s.unit, s.revision, s.rows_read, s.rows_refused, s.counts,
           min(least(cast(file.received_at as date), run.as_of))
             filter (where s.counts or s.verdict = 'superseded') over (partition by s.job, s.form, s.unit) as first_day
    from register.submission s
    join register.file on file.id = s.id
    join register.run on run.id = s.run_id
    where s.period = :period and s.unit is not null
      and (not exists (select from directory.scope) or s.unit in (select i.code from directory.unions_in_scope i))
), counting as (
    select distinct on (job, form, unit) id, job, form, unit, revision, first_day,
           sum(rows_read) over (partition by job, form, unit) as rows_read,
           sum(rows_refused) over (partition by job, form, unit) as rows_refused
    from sent
    where counts
    order by job, form, unit, revision desc, id desc
), warned as (
    select c.id, count(distinct (w.sheet, w.sheet_row)) as rows_warned
    from counting c
    join register.finding w on w.submission_id = c.id and w.level in ('explain', 'note') and w.sheet_row > 0
    where not exists (select 1
                      from register.row_out o
                      where o.submission_id = w.submission_id and o.sheet = w.sheet and o.sheet_row = w.sheet_row)
    group by c.id
), line as (
    select job, form, unit from owing
    union
    select s.job, s.form, s.unit from sent s join form f on f.job = s.job and f.form = s.form
)
select f.code as form_code, l.unit, u.name as unit_name, :period as return_period,
       case when o.unit is null then 0 else 1 end as expected, case when c.id is null then 0 else 1 end as received,
       c.revision, coalesce(c.rows_read, 0) as rows_read, coalesce(c.rows_read - c.rows_refused, 0) as rows_accepted,
       coalesce(c.rows_refused, 0) as rows_refused, coalesce(w.rows_warned, 0) as rows_warned,
       coalesce(c.first_day > f.due, false) as late, o.unit is not null and c.id is null as missing
from line l
join form f on f.job = l.job and f.form = l.form
left join owing o on o.job = l.job and o.form = l.form and o.unit = l.unit
left join counting c on c.job = l.job and c.form = l.form and c.unit = l.unit
left join warned w on w.id = c.id
left join directory.unions u on u.code = l.unit and :day between u.valid_from and u.valid_until
order by f.code collate "C", l.unit

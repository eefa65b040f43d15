-- A run is a night, or an act of the desk: an act judges again the submissions it concerns and is taken up like a night.
alter table register.run add column act text check (act in ('lift', 'explain', 'waive', 'withdraw', 'recheck'));
comment on column register.run.act is 'null for a night; else the act of the desk the run carries out';
comment on column register.submission.run_id is 'the run that worked on it last: the night it came, or an act of the desk';

-- One row per submission an act judges again, with what was said of it before.
create table register.judged_again (
    run_id        bigint not null references register.run,
    submission_id bigint not null references register.submission,
    verdict       text,
    findings      jsonb not null,
    primary key (run_id, submission_id)
);

-- A waiver is of a stretch of periods; their days are kept so that periods of any kind can be compared.
alter table register.waiver
    drop column period,
    add column periods   text,
    add column first_day date,
    add column last_day  date;

-- Which row of its sheet a finding is about, whatever line it stands on: the values of the sheet's key.
alter table register.finding add column row_key text collate "C" not null default '';
comment on column register.finding.row_key is 'values of the key of its row; #14 where the sheet has no key; empty where it is about no row';

-- The figures of a finding: an explanation is of these.
create function register.figures(facts jsonb, read text) returns text language sql immutable
return coalesce(read, '') || ' ' || cast(jsonb_path_query_array(facts, '$[*].value') as text);

-- One row per line of an answer sent back beside which the unit has written something.
create table register.explanation_sent (
    id            bigint generated always as identity primary key,
    submission_id bigint not null references register.submission,
    code          text collate "C" not null,
    rule          text collate "C",
    sheet_title   text not null,
    cells         jsonb not null,
    column_name   text,
    words         text not null,
    place         text not null,
    fate          text check (fate in ('taken', 'said-before', 'says-nothing', 'nothing-to-confirm', 'must-be-mended',
                                       'no-such-finding'))
);
create index explanation_sent_by_submission on register.explanation_sent (submission_id);

-- Nothing has written explanations before: they are kept with what makes them live on.
drop table register.explanation;
create table register.explanation (
    id            bigint generated always as identity primary key,
    submission_id bigint not null references register.submission,
    sent_id       bigint references register.explanation_sent on delete cascade,
    code          text collate "C" not null,
    rule          text collate "C",
    sheet         text collate "C" not null,
    sheet_row     int not null,
    column_name   text,
    row_key       text collate "C" not null,
    figures       text not null,
    cause         text,
    reason        text not null,
    until_day     date,
    given_by      text not null,
    given_at      timestamptz not null
);
create index explanation_by_submission on register.explanation (submission_id);
comment on table register.explanation is '核实说明: one row per finding explained';

-- One row per finding that asks for an explanation, or waits for the desk, and has one: of the same figures in the same
-- period, or one that is good for longer; else the last one given before, to be asked "still true?".
create view register.explained as
select f.id as finding_id, f.submission_id, e.explanation_id, e.covers
from register.finding f
join register.submission s on s.id = f.submission_id
cross join lateral (
    select x.id as explanation_id,
           o.period = s.period and x.figures = register.figures(f.facts, f.read)
           or x.until_day is not null and x.until_day >= s.last_day as covers
    from register.explanation x
    join register.submission o on o.id = x.submission_id
    where o.job = s.job and o.form = s.form and o.unit = s.unit and o.fund_code is not distinct from s.fund_code
      and o.last_day <= s.last_day
      and x.code = f.code and x.rule is not distinct from f.rule and x.sheet = f.sheet
      and x.column_name is not distinct from f.column_name and x.row_key = f.row_key
      and (o.period = s.period or f.row_key not like '#%')
    order by 2 desc, x.id desc
    limit 1
) e
where f.level in ('explain', 'hold');

-- One row per nightly run. At most one is open; an unfinished run is taken up again.
create table register.run (
    id          bigint generated always as identity primary key,
    as_of       date not null,
    started_at  timestamptz not null,
    frozen_at   timestamptz,
    finished_at timestamptz,
    summary     jsonb
);
create unique index run_one_open on register.run ((true)) where finished_at is null;

-- One row per file that arrived (an entry of a zip is an arrival of its own).
create table register.file (
    id          bigint generated always as identity primary key,
    run_id      bigint not null references register.run,
    sha256      text collate "C" not null,
    size        bigint not null,
    name        text not null,
    path        text not null,
    container   text,
    sample      boolean not null default false,
    received_at timestamptz not null,
    moved_at    timestamptz
);
create index file_by_content on register.file (sha256);
create index file_by_run on register.file (run_id);

-- One row per workbook: what its cover says and what became of it. The id is the file's.
create table register.submission (
    id              bigint primary key references register.file,
    run_id          bigint not null references register.run,
    state           text not null default 'new' check (state in ('new', 'loaded', 'judged', 'answered')),
    attempts        int not null default 0,
    job             text,
    form            text,
    unit            text collate "C",
    submitter_name  text,
    division        text collate "C",
    line            text,
    period          text collate "C",
    first_day       date,
    last_day        date,
    basis           text,
    basis_start     date,
    as_of           date,
    money_unit      text,
    revision        int,
    nil_return      boolean not null default false,
    fund_code       text,
    filled_by       text,
    filled_on       date,
    job_version     text,
    content_hash    text collate "C",
    rows_read       bigint not null default 0,
    rows_refused    bigint not null default 0,
    verdict         text check (verdict in ('accepted', 'accepted-in-part', 'held', 'returned', 'unreadable', 'duplicate',
                                            'superseded', 'withdrawn')),
    reason          text,
    same_as         bigint references register.submission,
    replaces        bigint references register.submission,
    superseded_by   bigint references register.submission,
    counts          boolean not null generated always as (coalesce(verdict in ('accepted', 'accepted-in-part'), false)) stored,
    loaded_at       timestamptz,
    judged_at       timestamptz,
    answered_at     timestamptz
);
create index submission_by_run on register.submission (run_id, state);
create index submission_by_form on register.submission (form, unit, last_day);
create index submission_by_unit on register.submission (unit, period);
create index submission_counting on register.submission (job, form, last_day) where counts;
comment on table register.submission is '报送登记: one row per workbook that arrived';

-- One row per sheet of a submission: where its columns stand, so that any stored value has an address.
create table register.sheet (
    submission_id bigint not null references register.submission,
    sheet         text collate "C" not null,
    title         text not null,
    head_row      int not null,
    rows_read     bigint not null,
    columns       jsonb not null,
    cells         jsonb not null,
    totals        jsonb not null,
    primary key (submission_id, sheet)
);

-- One row per finding; stage says who found it, so that judging can be done again.
create table register.finding (
    id            bigint generated always as identity primary key,
    submission_id bigint not null references register.submission,
    stage         text not null check (stage in ('load', 'judge')),
    code          text collate "C" not null,
    rule          text collate "C",
    also          text[] not null default '{}',
    level         text not null check (level in ('note', 'explain', 'hold', 'refuse')),
    extent        text not null check (extent in ('row', 'workbook')),
    sheet         text collate "C" not null,
    sheet_title   text not null,
    sheet_row     int not null,
    cell_column   int not null,
    cells         jsonb not null,
    column_name   text,
    read          text,
    facts         jsonb not null
);
create index finding_by_submission on register.finding (submission_id);

-- Rows that are out: refused by a finding, or children of a refused row.
create table register.row_out (
    submission_id bigint not null references register.submission,
    sheet         text collate "C" not null,
    sheet_row     int not null,
    primary key (submission_id, sheet, sheet_row)
);

-- One row per submission and rule that could not always tell, or failed: passed is what is left.
create table register.rule_outcome (
    submission_id bigint not null references register.submission,
    rule          text collate "C" not null,
    fails         bigint not null,
    cannot_tell   bigint not null,
    primary key (submission_id, rule)
);

-- What went wrong in a rule or table itself (data errors at run time): for the job's author, in the morning report.
create table register.job_fault (
    run_id   bigint not null references register.run,
    job      text not null,
    place    text not null,
    subject  text not null,
    sqlstate text not null,
    message  text not null,
    row_count bigint,
    primary key (run_id, job, subject, sqlstate)
);

-- One row per file of the drop folder that a run could not take in; said in its morning report.
create table register.passed_over (
    run_id bigint not null references register.run,
    path   text not null,
    reason text not null,
    detail text not null,
    primary key (run_id, path, reason)
);

create table register.explanation (
    id            bigint generated always as identity primary key,
    submission_id bigint not null references register.submission,
    code          text not null,
    rule          text,
    sheet         text not null,
    sheet_row     int not null,
    column_name   text,
    reason        text not null,
    given_by      text not null,
    given_at      timestamptz not null
);

create table register.lift (
    id            bigint generated always as identity primary key,
    submission_id bigint not null references register.submission,
    rule          text,
    lifted_by     text not null,
    reason        text not null,
    lifted_at     timestamptz not null
);

create table register.waiver (
    id          bigint generated always as identity primary key,
    rule        text not null,
    unit        text,
    period      text,
    until_day   date,
    waived_by   text not null,
    reason      text not null,
    waived_at   timestamptz not null
);

create table register.withdrawal (
    submission_id bigint primary key references register.submission,
    withdrawn_by  text not null,
    reason        text not null,
    withdrawn_at  timestamptz not null
);

-- One row per published state of a table; the highest number is current unless it is withheld.
create table register.release (
    table_code  text not null,
    period      text collate "C" not null,
    number      int not null,
    run_id      bigint not null references register.run,
    first_day   date not null,
    last_day    date not null,
    made_at     timestamptz not null,
    withheld    boolean not null default false,
    checks      jsonb not null default '[]',
    coverage    jsonb not null default '{}',
    content_hash text not null,
    primary key (table_code, period, number)
);

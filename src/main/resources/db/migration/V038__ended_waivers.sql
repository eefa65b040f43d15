-- A waiver ended early holds until the day before ended_on; what it had said stays beside it.
alter table register.waiver
    add column ended_on   date,
    add column ended_by   text,
    add column ended_why  text,
    add column ended_at   timestamptz;
alter table register.run drop constraint run_act_check;
alter table register.run add constraint run_act_check check (act in ('lift', 'explain', 'waive', 'end-waiver', 'withdraw', 'recheck'));

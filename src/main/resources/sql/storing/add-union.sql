-- One row per union and span of days.
insert into directory.unions (code, name, level, line, parent, division, credit_code, valid_from, valid_until)
values (?, ?, ?, ?, ?, ?, ?, ?, ?)

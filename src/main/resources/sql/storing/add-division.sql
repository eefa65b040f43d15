-- One row per division and span of days.
insert into directory.divisions (code, name, level, parent, valid_from, valid_until, successor)
values (?, ?, ?, ?, ?, ?, ?)

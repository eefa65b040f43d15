-- A finding that is only a consequence of another one of its submission names that one's key.
alter table register.finding add column cause text;

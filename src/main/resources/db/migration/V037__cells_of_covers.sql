-- Where the fields of a submission's cover stand in its file, by their printed labels; null for what was loaded before this was kept.
alter table register.submission add column cover_title text, add column cover_cells jsonb;

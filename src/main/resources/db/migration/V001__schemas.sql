-- One schema per kind of thing; see docs/architecture.md.
create schema if not exists batch;
create schema if not exists directory;
create schema if not exists register;
create schema if not exists returns_raw;
create schema if not exists returns;
create schema if not exists stats;

-- One row per statistics table: by which definition its releases were looked after last. Where the job files say another, the next
-- run computes its released periods again, though nothing came.
create table register.table_definition (
    table_code text collate "C" primary key,
    version    text not null
);
comment on table register.table_definition is 'by which definition the released periods of a statistics table were computed last';
comment on column register.table_definition.version is 'versions of the table''s job and of those whose sheets it reads';

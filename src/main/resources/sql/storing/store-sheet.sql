-- No rows: where the columns of a sheet stand.
insert into register.sheet (submission_id, sheet, title, head_row, rows_read, columns, cells, totals)
values (:submission, :sheet, :title, :head_row, :rows_read, cast(:columns as jsonb), cast(:cells as jsonb), cast(:totals as jsonb))

-- No rows: these rows of a sheet are out.
insert into register.row_out (submission_id, sheet, sheet_row)
select r.submission_id, :sheet, r.sheet_row
from unnest(cast(:ids as bigint[]), cast(:rows as int[])) r (submission_id, sheet_row)
on conflict do nothing

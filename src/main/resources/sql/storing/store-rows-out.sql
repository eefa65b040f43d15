-- No rows: rows of a submission that are out.
insert into register.row_out (submission_id, sheet, sheet_row)
select :submission, r.sheet, r."sheetRow"
from jsonb_to_recordset(cast(:rows as jsonb)) as r (sheet text, "sheetRow" int)
on conflict do nothing

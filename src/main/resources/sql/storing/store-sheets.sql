-- No rows: where the columns of sheets stand.
insert into register.sheet (submission_id, sheet, title, head_row, rows_read, columns, cells, totals)
select s.submission, s.sheet, s.title, s."headRow", s."rowsRead", s.columns, s.cells, s.totals
from jsonb_to_recordset(cast(:sheets as jsonb))
     as s (submission bigint, sheet text, title text, "headRow" int, "rowsRead" bigint, columns jsonb, cells jsonb, totals jsonb)

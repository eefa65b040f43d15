-- No rows: rows with a cell refused at loading are out; a matrix is its one row 0.
insert into register.row_out (submission_id, sheet, sheet_row)
select distinct f.submission_id, f.sheet, case when f.sheet = any (:matrices) then 0 else f.sheet_row end
from register.finding f
where f.submission_id = any (:ids)
  and f.stage = 'load'
  and f.level = 'refuse'
  and f.extent = 'row'
  and f.sheet <> ''
  and (f.sheet_row > 0 or f.sheet = any (:matrices))
on conflict do nothing

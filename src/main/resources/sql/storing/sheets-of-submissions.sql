-- One row per sheet of these submissions.
select submission_id, sheet, title, head_row, rows_read, columns, cells, totals
from register.sheet
where submission_id = any (:ids)
order by submission_id, sheet

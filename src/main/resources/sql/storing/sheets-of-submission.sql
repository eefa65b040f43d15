-- One row per sheet of the submission.
select sheet, title, head_row, rows_read, columns, cells, totals
from register.sheet
where submission_id = :submission
order by sheet

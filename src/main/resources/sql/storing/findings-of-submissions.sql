-- One row per finding of these submissions, by submission and in reading order.
select id, submission_id, code, rule, also, level, extent, sheet, cells, column_name, read, facts, cause
from register.finding
where submission_id = any (:ids)
order by submission_id, sheet_title collate "C", sheet_row, cell_column, id

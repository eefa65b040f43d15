-- One row per finding of the submission, in reading order.
select id, code, rule, also, level, extent, sheet, cells, column_name, read, facts, cause
from register.finding
where submission_id = :submission
order by sheet_title collate "C", sheet_row, cell_column, id

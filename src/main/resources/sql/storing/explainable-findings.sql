-- One row per finding of a submission that asks for something, in reading order.
select f.code, f.rule, f.level, f.sheet, f.sheet_row, f.cell_column, f.column_name, f.row_key, register.figures(f.facts, f.read) as figures
from register.finding f
where f.submission_id = :submission and f.level <> 'note'
order by f.sheet_title collate "C", f.sheet_row, f.cell_column, f.id

-- One row per finding of the workbook that brought a line of words, of the rule they are about.
select f.submission_id, f.level, f.sheet, f.sheet_row, f.column_name, f.row_key, register.figures(f.facts, f.read) as figures
from register.explanation_sent t
join register.finding f on f.submission_id = t.submission_id and f.code = t.code and f.rule is not distinct from t.rule
where t.id = :sent
order by f.id

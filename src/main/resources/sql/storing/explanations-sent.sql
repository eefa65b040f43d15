-- One row per line of an answer sent back with a workbook, in the order of the sheet.
select id, submission_id, code, rule, sheet_title, cells, column_name, words, place, fate
from register.explanation_sent
where submission_id = :submission
order by id

-- One row per explanation, in the order they were given.
select submission_id, sent_id, code, rule, sheet, sheet_row, column_name, row_key, figures, cause, reason, until_day, given_by, given_at
from register.explanation
where submission_id = :submission
order by id

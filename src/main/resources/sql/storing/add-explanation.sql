-- No rows: an explanation of a finding.
insert into register.explanation (submission_id, code, rule, sheet, sheet_row, column_name, reason, given_by, given_at)
values (:submission, :code, :rule, :sheet, :sheet_row, :column_name, :why, :by, :at)

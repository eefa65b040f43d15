-- No rows: an explanation of a finding.
insert into register.explanation (submission_id, sent_id, code, rule, sheet, sheet_row, column_name, row_key, figures, cause, reason,
                                  until_day, given_by, given_at)
values (:submission, :sent, :code, :rule, :sheet, :sheet_row, :column_name, :row_key, :figures, :cause, :why, :until_day, :by, :at)

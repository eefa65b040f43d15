-- No rows: words a unit has written beside a line of an earlier answer.
insert into register.explanation_sent (submission_id, code, rule, sheet_title, cells, column_name, words, place)
values (:submission, :code, :rule, :sheet_title, cast(:cells as jsonb), :column_name, :words, :place)

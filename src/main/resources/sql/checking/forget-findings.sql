-- No rows: what judging found about these submissions is gone.
with findings as (delete from register.finding where submission_id = any (:ids) and stage = 'judge'),
     rows_out as (delete from register.row_out where submission_id = any (:ids))
delete from register.rule_outcome where submission_id = any (:ids)

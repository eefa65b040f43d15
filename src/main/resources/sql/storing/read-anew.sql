-- No rows: the submissions are as they were when they arrived; their rows are taken away by sheet.
with findings as (delete from register.finding where submission_id = any (:ids)),
     rows_out as (delete from register.row_out where submission_id = any (:ids)),
     outcomes as (delete from register.rule_outcome where submission_id = any (:ids)),
     sheets as (delete from register.sheet where submission_id = any (:ids)),
     sent as (delete from register.explanation_sent where submission_id = any (:ids))
update register.submission
set run_id = :run, state = 'new', verdict = null, reason = null, same_as = null, replaces = null, superseded_by = null,
    content_hash = null, rows_read = 0, rows_refused = 0, loaded_at = null, judged_at = null
where id = any (:ids)

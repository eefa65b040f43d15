-- No rows: the submissions are as loading left them.
update register.submission
set state = 'loaded', verdict = null, reason = null, same_as = null, replaces = null, superseded_by = null, rows_refused = 0,
    judged_at = null
where id = any (:ids)

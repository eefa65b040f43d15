-- No rows: the submissions are as loading left them; those that are so already are not written again.
update register.submission
set state = 'loaded', verdict = null, reason = null, same_as = null, replaces = null, superseded_by = null, rows_refused = 0,
    judged_at = null
where id = any (:ids)
  and (state <> 'loaded' or verdict is not null or reason is not null or same_as is not null or replaces is not null
       or superseded_by is not null or rows_refused <> 0 or judged_at is not null)

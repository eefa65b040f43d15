-- No rows: the submission's verdict.
update register.submission
set state = case when state = 'loaded' then 'judged' else state end, verdict = :verdict, reason = :reason, same_as = :same_as,
    replaces = :replaces, superseded_by = :superseded_by, judged_at = coalesce(judged_at, transaction_timestamp()),
    rows_refused = (select count(*) from register.row_out o where o.submission_id = :id)
where id = :id

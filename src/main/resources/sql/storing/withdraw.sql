-- No rows: the submission is withdrawn; what it took the place of may stand again.
with withdrawn as (
    insert into register.withdrawal (submission_id, withdrawn_by, reason, withdrawn_at)
    values (:submission, :by, :why, :at)
    on conflict do nothing
)
update register.submission
set verdict = 'withdrawn', replaces = null, superseded_by = null
where id = :submission

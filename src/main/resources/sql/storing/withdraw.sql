-- No rows: the submission is withdrawn.
with withdrawn as (
    insert into register.withdrawal (submission_id, withdrawn_by, reason, withdrawn_at)
    values (:submission, :by, :why, :at)
    on conflict do nothing
)
update register.submission
set verdict = 'withdrawn'
where id = :submission

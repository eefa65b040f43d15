-- No rows: the submission's fate is known without judging.
update register.submission
set state = 'judged', verdict = :verdict, reason = :reason, judged_at = :now
where id = :id

-- No rows: the submissions belong to the act's run and wait there for judging.
update register.submission
set run_id = :run, state = 'loaded'
where id = any (:ids) and loaded_at is not null

-- No rows: the submission's rows are stored.
update register.submission
set state = 'loaded', content_hash = :content_hash, rows_read = :rows_read, loaded_at = :now
where id = :id

-- No rows: these paths left the drop folder, with all that came in them.
update register.file
set moved_at = :now
where moved_at is null and not sample and coalesce(container, path) = any (:paths)

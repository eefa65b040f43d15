-- No rows: the path left the drop folder, with all that came in it.
update register.file
set moved_at = :now
where moved_at is null and not sample and coalesce(container, path) = :path

-- One row: how many others use the server.
select count(*)
from pg_stat_activity
where application_name = :presence and pid <> pg_backend_pid()

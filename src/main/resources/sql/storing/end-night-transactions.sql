-- One row per transaction of a night whose process is gone; it has ended when this returns.
select pg_terminate_backend(pid, 60000) as ended
from pg_stat_activity
where application_name = :name and datname = current_database() and pid <> pg_backend_pid()

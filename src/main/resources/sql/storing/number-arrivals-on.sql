-- One row: the number after which the next arrival is numbered, the last one that is recorded.
select setval(pg_get_serial_sequence('register.file', 'id'), greatest(coalesce(max(id), 1), 1), max(id) is not null)
from register.file

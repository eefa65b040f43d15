-- One row: who filled in a workbook, and when it came.
select coalesce(s.filled_by, s.submitter_name, s.unit, '') as name, f.received_at as at
from register.submission s
join register.file f on f.id = s.id
where s.id = :id

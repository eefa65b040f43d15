-- One row: whether the unit of one submission is that of the other, or stands above it in the tree of reporting on its last day.
select j.unit = o.unit or exists (
    select from directory.reporting_line l
    where l.code = o.unit and l.ancestor = j.unit and o.last_day between l.valid_from and l.valid_until)
from register.submission j
cross join register.submission o
where j.id = :judged and o.id = :other

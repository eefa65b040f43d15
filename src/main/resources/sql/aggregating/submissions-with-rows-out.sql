-- One row per counting submission some of whose rows of a sheet are out.
select distinct o.submission_id
from register.row_out o
join register.submission s on s.id = o.submission_id and s.counts
where o.sheet = :sheet
order by o.submission_id

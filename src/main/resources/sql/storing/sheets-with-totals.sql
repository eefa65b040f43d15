-- One row per submission of these whose sheet of this name has total lines.
select submission_id, totals
from register.sheet
where submission_id = any (:ids) and sheet = :sheet and totals <> '[]'
order by submission_id

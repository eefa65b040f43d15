-- One row per submission with more than one finding.
select submission_id
from register.finding
where submission_id = any (:ids)
group by submission_id
having count(*) > 1
order by submission_id

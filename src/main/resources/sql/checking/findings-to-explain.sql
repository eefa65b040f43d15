-- One row per submission with more than one finding, or with one whose figures may be a slip; whether relations are among them.
select f.submission_id as submission, bool_or(f.code in ('rule', 'parts-differ-from-total', 'part-exceeds-total', 'ratio-differs')) as relations
from register.finding f
where f.submission_id = any (:ids)
group by f.submission_id
having count(*) > 1
    or bool_or(f.code in ('rule', 'parts-differ-from-total', 'part-exceeds-total', 'ratio-differs', 'negative-number'))
    or bool_or(f.cause is not null)
order by f.submission_id

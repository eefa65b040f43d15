-- One row: the submission by its unit, the unit's name as sent, and its period.
select concat_ws(' ', unit, submitter_name, period)
from register.submission
where id = :id

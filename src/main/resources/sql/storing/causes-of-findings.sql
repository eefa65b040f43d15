-- Says of findings which other one they are a consequence of; null for none.
update register.finding f
set cause = c.cause
from unnest(:ids, :causes) as c (id, cause)
where f.id = c.id

-- Says of findings which other one they are a consequence of, null for none, and the facts with what may be behind them.
update register.finding f
set cause = c.cause, facts = cast(c.facts as jsonb)
from unnest(:ids, :causes, :facts) as c (id, cause, facts)
where f.id = c.id

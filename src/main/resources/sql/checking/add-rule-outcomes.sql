-- No rows: how often rules failed and could not tell; numbers of one rule add up.
insert into register.rule_outcome (submission_id, rule, fails, cannot_tell)
select o.submission_id, o.rule, o.fails, o.cannot_tell
from unnest(cast(:ids as bigint[]), cast(:rules as text[]), cast(:fails as bigint[]), cast(:cannot_tell as bigint[]))
     o (submission_id, rule, fails, cannot_tell)
on conflict (submission_id, rule)
do update set fails = register.rule_outcome.fails + excluded.fails,
              cannot_tell = register.rule_outcome.cannot_tell + excluded.cannot_tell

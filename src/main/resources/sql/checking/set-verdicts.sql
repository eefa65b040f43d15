-- No rows: the submissions' verdicts.
update register.submission s
set state = case when s.state = 'loaded' then 'judged' else s.state end, verdict = v.verdict, reason = v.reason, same_as = v.same_as,
    replaces = v.replaces, superseded_by = v.superseded_by, judged_at = coalesce(s.judged_at, transaction_timestamp()),
    rows_refused = (select count(*) from register.row_out o where o.submission_id = s.id)
from unnest(cast(:ids as bigint[]), cast(:verdicts as text[]), cast(:reasons as text[]), cast(:same_as as bigint[]),
            cast(:replaces as bigint[]), cast(:superseded_by as bigint[])) v (id, verdict, reason, same_as, replaces, superseded_by)
where s.id = v.id

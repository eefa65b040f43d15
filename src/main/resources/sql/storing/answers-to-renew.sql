-- One row per answered submission of an earlier run whose answer is no longer the whole truth: one of this run takes its place,
-- or does not count though its revision is higher, or rows reported twice were found in it.
select distinct e.id
from register.submission n
join register.submission e on e.job = n.job and e.form = n.form and e.period = n.period and e.run_id <> n.run_id
 and e.answered_at is not null
where n.run_id = :run
  and (e.superseded_by = n.id
       or e.counts and n.verdict in ('returned', 'held') and n.revision > e.revision
          and e.unit = n.unit and e.fund_code is not distinct from n.fund_code
       or exists (select from register.finding f where f.submission_id = e.id and f.code = 'reported-twice'))
order by e.id

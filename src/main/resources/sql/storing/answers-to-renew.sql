-- One row per answered submission of an earlier run whose answer is no longer the whole truth: one of this run takes its place,
-- or does not count though its revision is higher, or rows reported twice were found in it.
with fresh as (
    select id, job, form, period, unit, fund_code, revision, verdict
    from register.submission
    where run_id = :run
), earlier as (
    select id, job, form, period, unit, fund_code, revision, counts, superseded_by
    from register.submission
    where run_id <> :run and answered_at is not null
)
select e.id
from earlier e
join fresh n on n.id = e.superseded_by and n.job = e.job and n.form = e.form and n.period = e.period
union
select e.id
from fresh n
join earlier e on e.job = n.job and e.form = n.form and e.period = n.period and e.unit = n.unit
 and e.fund_code is not distinct from n.fund_code and e.revision < n.revision
where e.counts and n.verdict in ('returned', 'held')
union
select e.id
from register.finding f
join earlier e on e.id = f.submission_id
where f.code = 'reported-twice'
  and exists (select from fresh n where n.job = e.job and n.form = e.form and n.period = e.period)
order by id

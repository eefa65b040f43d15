-- One row per submission that represents its unit in the days asked for: all of the period itself; of cumulative ones the
-- latest, and that only where no finer one lies within its span.
insert into tab_speaking (source, submission_id, unit, place, basis, starts, ends, start_day, whole, days)
with candidate as (
    select id, unit, division, fund_code, basis, basis_start, last_day,
           case basis when 'THIS_PERIOD' then first_day
                      when 'YTD' then least(first_day, cast(date_trunc('year', last_day) as date))
                      else basis_start end as starts
    from register.submission
    where job = :job and form = :form and counts and first_day >= :from and last_day <= :until
), clipped as (
    select id, unit, division, fund_code, basis, basis_start, starts, last_day,
           daterange(greatest(starts, :from), last_day, '[]') as span
    from candidate
)
select :source, s.id, s.unit, s.division, s.basis, s.starts, s.last_day, case when s.basis = 'CUM' then s.basis_start end,
       true, cast('{(,)}' as datemultirange)
from clipped s
where s.basis = 'THIS_PERIOD'
   or not exists (select 1
                  from clipped o
                  where o.unit = s.unit and o.fund_code is not distinct from s.fund_code and o.span && s.span and o.id <> s.id
                    and (o.basis = 'THIS_PERIOD' or (o.last_day, o.id) > (s.last_day, s.id)))

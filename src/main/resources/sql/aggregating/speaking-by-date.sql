-- One row per counting submission of a form, with the days its dated rows speak for: all, but for the days another
-- submission of the unit knows better (one of the period itself, or a later cumulative one).
insert into tab_speaking (source, submission_id, unit, place, basis, starts, ends, start_day, whole, days)
with counting as (
    select id, unit, division, fund_code, basis, basis_start, last_day,
           case basis when 'THIS_PERIOD' then first_day
                      when 'YTD' then least(first_day, cast(date_trunc('year', last_day) as date))
                      else basis_start end as starts
    from register.submission
    where job = :job and form = :form and counts
), better as (
    select s.id, range_agg(daterange(o.starts, o.last_day, '[]')) as days
    from counting s
    join counting o on o.unit = s.unit and o.fund_code is not distinct from s.fund_code
                   and (o.basis = 'THIS_PERIOD' or (o.last_day, o.id) > (s.last_day, s.id))
    where s.basis <> 'THIS_PERIOD'
    group by s.id
), spoken as (
    select s.id, s.unit, s.division, s.basis, s.basis_start, s.starts, s.last_day, b.days
    from counting s
    left join better b on b.id = s.id
)
select :source, id, unit, division, basis, starts, last_day, case when basis = 'CUM' and last_day <= :until then basis_start end,
       days is null, datemultirange(daterange(null, null)) - coalesce(days, '{}')
from spoken

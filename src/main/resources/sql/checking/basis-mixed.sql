-- One row per counting submission beside which the same unit's figures of the other kind count for some of the same days: the
-- one of the period itself, the other cumulative; with the periods of those others.
with span as (
    select s.id, s.unit, s.fund_code, s.period, s.basis = 'THIS_PERIOD' as finer, s.last_day,
           case s.basis when 'THIS_PERIOD' then s.first_day
                        when 'YTD' then least(s.first_day, cast(date_trunc('year', s.last_day) as date))
                        else s.basis_start end as starts
    from register.submission s
    where s.job = :job and s.form = :form and s.counts
)
select s.id, string_agg(o.period, '、' order by o.starts, o.last_day) as periods
from span s
join span o on o.unit = s.unit and o.fund_code is not distinct from s.fund_code and o.finer <> s.finer and o.period <> s.period
 and o.starts <= s.last_day and o.last_day >= s.starts
where s.id = any (:ids)
group by s.id
order by s.id

-- One row per submission whose part in the figures a run may have changed: new ones that count, those they replace, and all
-- that an act of the desk has judged again.
select s.id, s.job, s.form, s.period, s.first_day, s.last_day, s.as_of,
       case s.basis when 'THIS_PERIOD' then s.first_day
                    when 'YTD' then least(s.first_day, cast(date_trunc('year', s.last_day) as date))
                    else s.basis_start end as starts
from register.run r
join register.submission s on s.job is not null and s.form is not null and s.first_day is not null and s.as_of is not null
where r.id = :run
  and (s.run_id = r.id and (r.act is not null or s.counts or s.verdict in ('superseded', 'withdrawn'))
       or s.run_id <> r.id and s.judged_at >= r.started_at
       or s.superseded_by in (select n.id from register.submission n where n.run_id = r.id))
order by s.id

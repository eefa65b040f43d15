-- One row per unit (and fund): its latest counting submission with a picture of a day in the days asked for.
insert into tab_speaking (source, submission_id, unit, place, basis, starts, ends, start_day, whole, days)
select distinct on (unit, fund_code)
       :source, id, unit, division, basis, least(first_day, as_of), greatest(last_day, as_of), cast(null as date), true,
       cast('{(,)}' as datemultirange)
from register.submission
where job = :job and form = :form and counts and as_of between :from and :until
order by unit, fund_code, as_of desc, last_day desc, id desc

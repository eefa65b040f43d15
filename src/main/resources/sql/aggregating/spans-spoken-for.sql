-- One row per span of days somebody's submission covers; an open beginning is the day before which nothing is asked.
select distinct coalesce(starts, date '0001-01-01') as starts, ends
from tab_speaking
where source = :source

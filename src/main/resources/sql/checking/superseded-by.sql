-- One row per other submission that one of these took the place of.
select s.id
from register.submission s
where s.superseded_by = any (:ids)
  and s.id <> all (:ids)
order by s.id

-- One row per unit in the scope that owes a form on a day: of its level and line, or named by an event round.
insert into tab_owing (source, unit, place)
select :source, u.code, case when :by_unit then u.code else u.division end
from directory.unions u
where :day between u.valid_from and u.valid_until
  and u.code in (select i.code from directory.unions_in_scope i)
  and (u.level = :level and (cast(:line as text) is null or u.line = :line) or u.code = any (:named))

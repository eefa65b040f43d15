-- One row per union and span of days.
select code, name, level, line, parent, division, credit_code, valid_from, valid_until
from directory.unions

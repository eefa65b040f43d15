-- One row per division and span of days.
select code, name, level, parent, valid_from, valid_until, successor
from directory.divisions

-- No rows: a waiver of a rule.
insert into register.waiver (rule, unit, period, until_day, waived_by, reason, waived_at)
values (:rule, :unit, :period, :until_day, :by, :why, :at)

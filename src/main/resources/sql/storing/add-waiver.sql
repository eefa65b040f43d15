-- No rows: a waiver of a rule.
insert into register.waiver (rule, unit, periods, first_day, last_day, until_day, waived_by, reason, waived_at)
values (:rule, :unit, :periods, :first_day, :last_day, :until_day, :by, :why, :at)

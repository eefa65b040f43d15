-- One row per waiver ended: those of the rule that hold on the day, of the unit and the stretch of days where they are named.
update register.waiver
set ended_on = :day, ended_by = :by, ended_why = :why, ended_at = :at
where rule = :rule and (until_day is null or until_day >= :day) and ended_on is null
  and (cast(:unit as text) is null or unit = :unit)
  and (cast(:first_day as date) is null or first_day = :first_day and last_day = :last_day)
returning rule, unit, periods, first_day, last_day, until_day, waived_by, reason, waived_at

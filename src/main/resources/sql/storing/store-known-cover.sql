-- No rows: what could be read of a cover that was refused.
update register.submission
set job = :job, form = :form, unit = :unit, submitter_name = :submitter_name, period = :period, first_day = :first_day,
    last_day = :last_day
where id = :id

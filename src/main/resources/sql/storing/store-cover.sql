-- No rows: what the cover of a submission says.
update register.submission
set job = :job, form = :form, unit = :unit, submitter_name = :submitter_name, division = :division, line = :line,
    period = :period, first_day = :first_day, last_day = :last_day, basis = :basis, basis_start = :basis_start, as_of = :as_of,
    money_unit = :money_unit, revision = :revision, nil_return = :nil_return, fund_code = :fund_code, filled_by = :filled_by,
    filled_on = :filled_on, job_version = :job_version
where id = :id

-- No rows: what loading made of submissions; what is not known of a cover stays null.
update register.submission s
set state = o.state, job = o.job, form = o.form, unit = o.unit, submitter_name = o."submitterName", division = o.division,
    line = o.line, period = o.period, first_day = o."firstDay", last_day = o."lastDay", basis = o.basis,
    basis_start = o."basisStart", as_of = o."asOf", money_unit = o."moneyUnit", revision = o.revision,
    nil_return = o."nilReturn", fund_code = o."fundCode", filled_by = o."filledBy", filled_on = o."filledOn",
    job_version = o."jobVersion", content_hash = o."contentHash", rows_read = o."rowsRead", verdict = o.verdict,
    cover_title = o.cover ->> 'title', cover_cells = o.cover -> 'cells', reason = o.reason, attempts = s.attempts + case when o.broken then 1 else 0 end,
    loaded_at = case when o.state = 'loaded' then cast(:now as timestamptz) end,
    judged_at = case when o.state = 'judged' then cast(:now as timestamptz) end
from jsonb_to_recordset(cast(:outcomes as jsonb))
     as o (id bigint, state text, job text, form text, unit text, "submitterName" text, division text, line text, period text,
           "firstDay" date, "lastDay" date, basis text, "basisStart" date, "asOf" date, "moneyUnit" text, revision int,
           "nilReturn" boolean, "fundCode" text, "filledBy" text, "filledOn" date, "jobVersion" text, "contentHash" text,
           "rowsRead" bigint, verdict text, reason text, broken boolean, cover jsonb)
where s.id = o.id

-- One row per submission of these, with its file.
select s.id, s.run_id, s.state, s.attempts, f.sha256, f.size, f.name, f.path, f.container, f.sample, f.received_at,
       s.job, s.form, s.unit, s.submitter_name, s.division, s.line, s.period, s.first_day, s.last_day, s.basis, s.basis_start,
       s.as_of, s.money_unit, s.revision, s.nil_return, s.fund_code, s.filled_by, s.filled_on, s.job_version, s.content_hash,
       s.rows_read, s.rows_refused, s.verdict, s.reason, s.same_as, s.replaces, s.superseded_by, s.judged_at, s.answered_at
from register.submission s
join register.file f on f.id = s.id
where s.id = any (:ids)
order by s.id

-- No rows: what X04 said of these rows is unsaid, because a rule of the programme says it; they stay out.
delete from register.finding f
using unnest(cast(:ids as bigint[]), cast(:rows as int[])) said (submission_id, sheet_row)
where f.submission_id = said.submission_id
  and f.sheet_row = said.sheet_row
  and f.sheet = :sheet
  and f.stage = 'judge'
  and f.rule = 'X04'

-- No rows: findings of X05 in a form's period are gone, and the rows they put out are back.
with found as (
  delete from register.finding f
  using register.submission s
  where s.id = f.submission_id and s.job = :job and s.form = :form and s.period = :period and f.rule = 'X05'
  returning f.submission_id, f.sheet, f.sheet_row, f.facts)
delete from register.row_out o
using found
where o.submission_id = found.submission_id
  and o.sheet = found.sheet
  and o.sheet_row = found.sheet_row
  and found.facts @> '[{"role": "FIRST_PLACE"}]'

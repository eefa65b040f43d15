-- One row per finding of the same return at the cells a line of words is about, latest submission first.
select f.submission_id, f.level, f.sheet, f.sheet_row, f.column_name, f.row_key, register.figures(f.facts, f.read) as figures
from register.explanation_sent t
join register.submission own on own.id = t.submission_id
join register.submission s
  on s.job = own.job and s.form = own.form and s.unit = own.unit and s.period = own.period
 and s.fund_code is not distinct from own.fund_code and s.id <= own.id
join register.finding f
  on f.submission_id = s.id and f.code = t.code and f.rule is not distinct from t.rule and f.sheet_title = t.sheet_title
where t.id = :sent
  and exists (select from jsonb_to_recordset(t.cells) as c ("column" int, "row" int)
              where c."column" = f.cell_column and c."row" = f.sheet_row)
order by s.id desc, f.id

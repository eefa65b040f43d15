-- One row per explanation given before a line of words for the same thing, latest first.
select x.reason, x.cause, x.until_day, x.figures, o.period = own.period as same_period
from register.explanation_sent t
join register.submission own on own.id = t.submission_id
join register.submission o
  on o.job = own.job and o.form = own.form and o.unit = own.unit and o.fund_code is not distinct from own.fund_code
 and o.last_day <= own.last_day
join register.explanation x on x.submission_id = o.id
where t.id = :sent
  and x.code = t.code and x.rule is not distinct from t.rule and x.sheet = :sheet
  and x.column_name is not distinct from cast(:column_name as text) and x.row_key = :row_key
  and x.sent_id is distinct from t.id
order by o.last_day desc, x.id desc

-- One row per finding of a submission there is an explanation for, in reading order.
select f.code, f.rule, f.cells, x.covers, e.cause, e.reason, o.period, e.until_day, e.given_by, e.given_at
from register.explained x
join register.finding f on f.id = x.finding_id
join register.explanation e on e.id = x.explanation_id
join register.submission o on o.id = e.submission_id
where x.submission_id = :submission
order by f.sheet_title collate "C", f.sheet_row, f.cell_column, f.id

-- One row per carry-over submission and form its rows speak of, with the last day of those that count.
select r.submission_id as submission, r.source_form as form,
       cast(max(r.to_on) filter (where not exists (
           select from register.row_out o
           where o.submission_id = r.submission_id and o.sheet = 'h00' and o.sheet_row = r.sheet_row)) as date) as last
from returns_raw.h00 r
where r.submission_id = any (:ids) and r.source_form is not null
group by 1, 2

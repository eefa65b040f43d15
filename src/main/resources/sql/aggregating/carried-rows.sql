-- One row per carry-over row of a form and a unit of the scope that lies wholly before the last day and belongs to the table.
insert into tab_carried (source, submission_id, sheet_row, place, from_on, to_on, measure, category, value)
select :source, h.submission_id, h.sheet_row, case when :by_unit then s.unit else coalesce(h.division_code, s.division) end,
       h.from_on, h.to_on, lower(h.measure), coalesce(trim(h.category), ''), h.value
from returns.h00 h
join register.submission s on s.id = h.submission_id
where (not exists (select from directory.scope) or s.unit in (select i.code from directory.unions_in_scope i))
  and h.source_form = :form_code and h.to_on <= :until and lower(h.measure) = any (:measures)
  and (case when cast(:category as text) is null then coalesce(trim(h.category), '') = '' or trim(h.category) = any (:values)
            else trim(h.category) = :category end)

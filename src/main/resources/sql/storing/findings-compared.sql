-- One row per finding of two submissions, of the later one in reading order, then those that are gone; fate says which. What several have in common is none of its own.
with found as (
    select f.submission_id, f.code, f.rule, f.sheet, f.column_name, f.row_key, f.sheet_title, f.sheet_row, f.cell_column, f.id,
           row_number() over (partition by f.submission_id, f.code, f.rule, f.sheet, f.column_name, f.row_key order by f.id) as n
    from register.finding f
    where f.submission_id in (:before, :after) and f.level <> 'note' and f.code <> 'common-cause'
), a as (select * from found where submission_id = :before),
b as (select * from found where submission_id = :after)
select case when a.id is null then 'ADDED' when b.id is null then 'CLEARED' else 'REMAINING' end as fate,
       coalesce(b.rule, a.rule, b.code, a.code) as rule, coalesce(b.sheet_title, a.sheet_title) as sheet_title,
       coalesce(b.sheet_row, a.sheet_row) as sheet_row, coalesce(b.cell_column, a.cell_column) as cell_column
from a
full join b
  on b.code = a.code and coalesce(b.rule, '') = coalesce(a.rule, '') and b.sheet = a.sheet
 and coalesce(b.column_name, '') = coalesce(a.column_name, '') and b.row_key = a.row_key and b.n = a.n
order by b.id is null, coalesce(b.sheet_title, a.sheet_title) collate "C", coalesce(b.sheet_row, a.sheet_row),
         coalesce(b.cell_column, a.cell_column), coalesce(b.id, a.id)

-- One row per finding of the period's submissions that were not replaced or withdrawn (T00-2).
select f.id as finding_id, f.submission_id, coalesce(s.unit, '') as unit, file.name as file_name,
       row_number() over (partition by f.submission_id order by f.sheet_title, f.sheet_row, f.cell_column, f.id) as finding_no,
       f.sheet_title as sheet_name, nullif(f.sheet_row, 0) as sheet_row,
       f.cell_column, f.column_name, left(f.read, 60) as raw_value,
       coalesce(f.rule, f.code) as rule_id, f.level as severity
from register.finding f
join register.submission s on s.id = f.submission_id
join register.file on file.id = s.id
where s.period = :period and f.code <> 'common-cause' and coalesce(s.verdict, '') not in ('superseded', 'withdrawn')
order by s.unit, file.name, f.submission_id, finding_no

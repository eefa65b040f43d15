-- No rows: findings of submissions, in the order given.
insert into register.finding (submission_id, stage, code, rule, also, level, extent, sheet, sheet_title, sheet_row, cell_column,
                              cells, column_name, read, facts, cause)
select f.submission, :stage, f.code, f.rule, f.also, f.level, f.extent, f.sheet, f.title, f."row", f."column",
       f.cells, f.name, f.read, f.facts, f.cause
from rows from (
    jsonb_to_recordset(cast(:findings as jsonb))
    as (submission bigint, code text, rule text, also text[], level text, extent text, sheet text, title text, "row" int,
        "column" int, cells jsonb, name text, read text, facts jsonb, cause text)
) with ordinality as f (submission, code, rule, also, level, extent, sheet, title, "row", "column", cells, name, read, facts, cause,
                        place)
order by f.place

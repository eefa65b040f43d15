-- One row per published figure of the returns that count, the last one of a reference.
select distinct on (p.article_ref, p.figure_ref)
       p.article_ref, p.figure_ref, p.table_id, lower(p.measure) as measure, coalesce(p.category, '') as category, p.scope_code,
       p.figure_period, p.printed_text, p.printed_value, p.printed_unit, p.exactness, p.printed_high
from returns.p00 p
where cast(:table as text) is null or p.table_id = :table
order by p.article_ref, p.figure_ref, p.submission_id desc

-- One row per submission an act has judged again: what is said of it now and what was said before.
select s.id, f.name, s.unit, coalesce(u.name, s.submitter_name) as unit_name, s.form, s.period, s.revision, j.verdict as before,
       s.verdict as after, j.findings as findings_before,
       coalesce((select jsonb_agg(jsonb_build_object('code', g.code, 'rule', g.rule, 'level', g.level, 'sheet', g.sheet_title,
                                                     'row', g.sheet_row, 'column', g.cell_column)
                                  order by g.sheet_title collate "C", g.sheet_row, g.cell_column, g.id)
                 from register.finding g
                 where g.submission_id = s.id), '[]') as findings_after
from register.judged_again j
join register.submission s on s.id = j.submission_id
join register.file f on f.id = s.id
left join directory.unions u on u.code = s.unit and s.last_day between u.valid_from and u.valid_until
where j.run_id = :run
order by s.id

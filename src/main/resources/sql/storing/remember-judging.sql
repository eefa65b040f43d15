-- No rows: what is said of these submissions so far is kept beside the act that judges them again.
insert into register.judged_again (run_id, submission_id, verdict, findings)
select :run, s.id, s.verdict,
       coalesce((select jsonb_agg(jsonb_build_object('code', f.code, 'rule', f.rule, 'level', f.level, 'sheet', f.sheet_title,
                                                     'row', f.sheet_row, 'column', f.cell_column)
                                  order by f.sheet_title collate "C", f.sheet_row, f.cell_column, f.id)
                 from register.finding f
                 where f.submission_id = s.id), '[]')
from register.submission s
where s.id = any (:ids)
on conflict do nothing

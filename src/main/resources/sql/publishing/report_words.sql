-- One row per line of an answer sent back in the run, with what became of it.
select t.submission_id as id, coalesce(u.name, s.submitter_name) as unit_name, s.form, s.period, coalesce(t.rule, t.code) as rule, t.words, t.fate
from register.explanation_sent t
join register.submission s on s.id = t.submission_id
left join directory.unions u on u.code = s.unit and s.last_day between u.valid_from and u.valid_until
where s.run_id = :run and t.fate is distinct from 'said-before'
order by t.submission_id, t.id

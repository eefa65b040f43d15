-- One row per file that arrived in the run, in the order of arrival.
select f.id, f.name, s.job, s.form, s.unit, coalesce(u.name, s.submitter_name) as unit_name, s.period, s.revision, s.verdict,
       s.reason, s.rows_read, s.rows_refused,
       (select count(*) from register.finding g where g.submission_id = s.id and g.level <> 'note' and g.code <> 'common-cause') as findings
from register.file f
join register.submission s on s.id = f.id
left join directory.unions u on u.code = s.unit and s.last_day between u.valid_from and u.valid_until
where f.run_id = :run
order by f.id

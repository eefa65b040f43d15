-- One row: how many units sent, for one form and within the days, figures of the period itself and cumulative ones.
select count(*)
from (
    select f.job, f.form, s.unit
    from (
        select distinct r.job, r.form
        from tab_speaking t
        join register.submission r on r.id = t.submission_id
        where t.source = any (:slot)
    ) f
    join register.submission s on s.job = f.job and s.form = f.form and s.counts
    where s.first_day >= :from and s.last_day <= :until
    group by f.job, f.form, s.unit
    having bool_or(s.basis = 'THIS_PERIOD') and bool_or(s.basis <> 'THIS_PERIOD')
) both_kinds

-- One row per submission of these: whether its unit has sent a file of that name, its ending apart, for the period before;
-- the first other submission of the same return that counts, and the highest revision above it that was returned or waits, null
-- for none; and whether anything was found, sent, decided or
-- sent before that its answer follows up.
select s.id,
       exists (select from register.submission o
               join register.file g on g.id = o.id
               where o.unit = s.unit and o.period = s.period and o.id < s.id
                 and regexp_replace(g.name, '^(.+)\.[^.]*$', '\1') = regexp_replace(f.name, '^(.+)\.[^.]*$', '\1')) as name_used,
       (select min(c.id)
        from register.submission c
        where c.counts and c.job = s.job and c.form = s.form and c.period = s.period and c.unit = s.unit and c.id <> s.id) as counting,
       (select h.id
        from register.submission h
        where s.counts and h.verdict in ('returned', 'held') and h.revision > s.revision
          and h.job = s.job and h.form = s.form and h.period = s.period and h.unit = s.unit
        order by h.revision desc, h.id desc
        limit 1) as later,
       s.same_as is not null
       or exists (select from register.finding d where d.submission_id = s.id)
       or exists (select from register.explanation_sent w where w.submission_id = s.id)
       or exists (select from register.lift l where l.submission_id = s.id)
       or exists (select from register.withdrawal w where w.submission_id = s.id)
       or exists (select from register.submission b
                  where b.job = s.job and b.form = s.form and b.unit = s.unit and b.period = s.period and b.id < s.id
                    and b.loaded_at is not null) as followed_up
from register.submission s
join register.file f on f.id = s.id
where s.id = any (:ids)
order by s.id

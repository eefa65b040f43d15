-- One row per path in the drop folder whose submissions are all answered and which still lies there; day is its run's.
select coalesce(f.container, f.path) as path, max(f.received_at) as received_at, max(r.as_of) as day
from register.file f
join register.run r on r.id = f.run_id
left join register.submission s on s.id = f.id
where f.moved_at is null and not f.sample
group by coalesce(f.container, f.path)
having bool_and(coalesce(s.state = 'answered', false))
order by min(f.id)

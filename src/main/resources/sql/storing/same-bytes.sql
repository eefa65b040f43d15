-- At most one row: the first other submission with the same bytes that counts or is held.
select s.id
from register.file this
join register.file f on f.sha256 = this.sha256 and f.id <> this.id
join register.submission s on s.id = f.id
where this.id = :id
  and (s.counts or s.verdict = 'held')
order by s.id
limit 1

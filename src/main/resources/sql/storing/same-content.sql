-- At most one row: the first other submission of the same unit, form and period with the same content that counts or is held.
select s.id
from register.submission this
join register.submission s
  on s.form = this.form and s.unit = this.unit and s.last_day = this.last_day and s.job = this.job and s.period = this.period
 and s.content_hash = this.content_hash and s.id <> this.id
where this.id = :id
  and (s.counts or s.verdict = 'held')
order by s.id
limit 1

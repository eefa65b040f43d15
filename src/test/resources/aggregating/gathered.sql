create temp table tab_gathered_0 as
select this.submission_id,
       this.division_code as place,
       coalesce(nullif(cast(this.channel as text), ''), '未填') as d1,
       this.accepted_on >= date '2025-04-01' as since_1,
       count(*) as lines,
       count(*) as c1,
       sum(this.people) as c2,
       count(*) as c2_rows,
       count(*) filter (where (this.closed_on is not null)) as c3
from returns_raw.cases this
where this.submission_id <> all ('{7}'::bigint[])
  and (this.submission_id <> all ('{3,4}'::bigint[]) or not exists (select 1 from register.row_out o where o.submission_id = this.submission_id and o.sheet = 'cases' and o.sheet_row = this.sheet_row))
  and this.accepted_on <= date '2025-04-30'
  and (this.people > 0)
group by 1, 2, 3, 4

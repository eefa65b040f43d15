-- One row per table and period released or withheld by the run, with what its publication checks found.
select r.table_code, r.period, r.number,
       (select string_agg(c ->> 'id' || ' ' || (c ->> 'says') || '(' || (c ->> 'fails') || ' 处)', ';' order by c ->> 'id')
        from jsonb_array_elements(cast(r.checks as jsonb)) c where cast(c ->> 'fails' as bigint) > 0) as failing
from register.release r
where r.run_id = :run
order by r.table_code, r.last_day, r.period

-- One row: a newly computed state of a table, frozen under its number.
insert into register.release (table_code, period, number, run_id, first_day, last_day, made_at, withheld, checks, coverage, content_hash)
values (:table, :period, :number, :run, :first_day, :last_day, :made_at, :withheld, cast(:checks as jsonb), cast(:coverage as jsonb), :content_hash)

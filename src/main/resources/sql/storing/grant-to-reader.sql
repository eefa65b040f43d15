-- No rows: the reading role may use the schemas and select from every table and view there is by now.
do $$
begin
    if exists (select from pg_roles where rolname = 'huizong_reader') then
        grant usage on schema directory, register, returns_raw, returns, stats to huizong_reader;
        grant select on all tables in schema directory, register, returns_raw, returns, stats to huizong_reader;
    end if;
end
$$

-- No rows: the reading role may use the schemas and select from every table and view there is by now; what it may already is left alone.
do $$
declare
    closed text;
    unread text;
begin
    if not exists (select from pg_roles where rolname = 'huizong_reader') then
        return;
    end if;
    select string_agg(quote_ident(n.nspname), ', ')
    into closed
    from pg_namespace n
    where n.nspname in ('directory', 'register', 'returns_raw', 'returns', 'stats')
      and not has_schema_privilege('huizong_reader', n.oid, 'usage');
    if closed is not null then
        execute 'grant usage on schema ' || closed || ' to huizong_reader';
    end if;
    select string_agg(quote_ident(n.nspname) || '.' || quote_ident(c.relname), ', ')
    into unread
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('directory', 'register', 'returns_raw', 'returns', 'stats') and c.relkind in ('r', 'p', 'v', 'm')
      and not has_table_privilege('huizong_reader', c.oid, 'select');
    if unread is not null then
        execute 'grant select on ' || unread || ' to huizong_reader';
    end if;
end
$$

-- No rows: the reading role exists and the application's role may become it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'huizong_reader') then
        create role huizong_reader nologin;
    end if;
    if not pg_has_role(current_user, 'huizong_reader', 'member') then
        grant huizong_reader to current_user;
    end if;
end
$$

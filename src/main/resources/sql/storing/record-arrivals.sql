-- One row per file that was new; known ones that still lie in the drop folder are left out. Samples come first, by path:
-- their time is only that of the checkout.
with arrived as (
    select sha256, size, name, path, container, sample, "receivedAt" as received_at
    from jsonb_to_recordset(cast(:files as jsonb))
         as f (sha256 text, size bigint, name text, path text, container text, sample boolean, "receivedAt" timestamptz)
),
added as (
    insert into register.file (run_id, sha256, size, name, path, container, sample, received_at)
    select :run, a.sha256, a.size, a.name, a.path, a.container, a.sample, a.received_at
    from arrived a
    where not exists (select from register.file k
                      where k.sha256 = a.sha256 and k.path = a.path and k.moved_at is null)
    order by case when a.sample then timestamptz 'epoch' else a.received_at end, a.path collate "C"
    returning id, run_id, sha256, size, name, path, container, sample, received_at
)
select id, run_id, sha256, size, name, path, container, sample, received_at
from added
order by id

-- One row per submission whose cover's cells are known.
select id, cover_title, cover_cells
from register.submission
where id = any (:ids) and cover_cells is not null

-- No rows: units outside the scope speak for nothing.
delete from tab_speaking
where source = :source
  and exists (select from directory.scope)
  and unit not in (select i.code from directory.unions_in_scope i)

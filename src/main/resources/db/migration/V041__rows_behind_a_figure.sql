-- An explanation is of the figures a finding compares; what stands in further rows behind them is told, and no part of it.
create or replace function register.figures(facts jsonb, read text) returns text language sql immutable
return coalesce(read, '') || ' ' || cast(jsonb_path_query_array(facts, '$[*] ? (@.role != "BEHIND").value') as text);

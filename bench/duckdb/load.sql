-- The columns that the statement needs, from the same file, with the narrowest types: subjects as numbers,
-- states as an ENUM, instants as whole minutes (the log has no finer; the engine keeps milliseconds).
CREATE TABLE sample AS
SELECT
  dense_rank() OVER (ORDER BY number)::INTEGER AS subject,
  (epoch(strptime(sys_updated_at, '%-d/%-m/%Y %H:%M')) / 60)::INTEGER AS t,
  sys_mod_count::SMALLINT AS seq,
  (epoch(strptime(opened_at, '%-d/%-m/%Y %H:%M')) / 60)::INTEGER AS opened,
  incident_state::ENUM (
    'New', 'Active', 'Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence',
    'Resolved', 'Closed'
  ) AS state,
  priority[1]::TINYINT AS priority,
  row AS place
FROM (
  SELECT *, row_number() OVER () AS row
  FROM read_csv('examples/servicenow/incidents-2016-03.csv.gz', all_varchar = true)
)
ORDER BY row

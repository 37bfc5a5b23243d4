-- Clocks with pauses, on calendars, and monthly compliance of the incident desk, in one statement for DuckDB:
-- the same work as packages/engine does on examples/servicenow/incident-desk.agreement.yaml (CLK-1 to CLK-14).
--
-- Tables: log(subject, t, seq, opened, state, priority), in whole minutes since 1970 and in any order;
-- minutes(minute, worked, three_days, five_days, period), one row a minute: the office minutes before it, what
-- three and five business days from it are worth in office minutes, and its month (NULL outside the term);
-- positions(worked, minute), the minute at which so many office minutes have been worked: the way back.
--
-- One sort, then windows without partitions: those stream, since a running maximum of what only grows along
-- the sorted rows (the subject, or the total so far) replaces starting anew at each subject.
WITH ordered AS (
  -- Here, since a streaming lead() above a join repeats rows in DuckDB 1.5.
  SELECT *, lead(subject, 1, -1) OVER () <> subject AS is_last
  FROM (FROM log WHERE t <= $as_of ORDER BY subject, t, seq)
),
-- What a record says: its state, its target (in office or plain minutes), and where it lies in office time.
said AS (
  SELECT
    subject,
    greatest(t, opened) AS t, -- what came before the start says how the clock starts
    opened,
    priority,
    CASE
      WHEN state IN ('Resolved', 'Closed') THEN 2
      WHEN state IN ('Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence') THEN 1
      ELSE 0
    END::TINYINT AS phase,
    CASE priority
      WHEN 1 THEN 240
      WHEN 2 THEN 480
      WHEN 3 THEN born.three_days
      ELSE born.five_days
    END AS target,
    CASE priority WHEN 1 THEN greatest(t, opened) - opened ELSE here.worked - born.worked END AS since_opened,
    here.worked AS worked,
    is_last
  FROM ordered
  JOIN minutes AS here ON here.minute = greatest(t, opened)
  JOIN minutes AS born ON born.minute = opened
),
-- Beside it the record before; the first of a subject comes after a stretch that ran since it was opened.
stepped AS (
  SELECT
    *,
    lag(subject, 1, -1) OVER () <> subject AS is_first,
    lag(t) OVER () AS at_before,
    lag(worked) OVER () AS worked_before,
    lag(phase) OVER () AS phase_before,
    lag(priority) OVER () AS priority_before,
    lag(target) OVER () AS target_before
  FROM said
),
-- The time that ran until the record, and for a subject's last record until the evaluation instant.
used AS (
  SELECT
    *,
    CASE
      WHEN is_first THEN since_opened
      WHEN phase_before <> 0 THEN 0
      WHEN priority_before = 1 THEN t - at_before
      ELSE worked - worked_before
    END AS ran,
    CASE
      WHEN NOT is_last OR phase <> 0 THEN 0
      WHEN priority = 1 THEN $as_of - t
      ELSE $as_of_worked - worked
    END AS tail
  FROM stepped
),
totalled AS (
  SELECT *, sum(ran::DOUBLE) OVER (ROWS UNBOUNDED PRECEDING) AS total FROM used
),
elapsed AS (
  SELECT
    *,
    (total - max(CASE WHEN is_first THEN total - ran END) OVER (ROWS UNBOUNDED PRECEDING))::INTEGER AS elapsed
  FROM totalled
),
-- A breach lies before the record, at it (a change of priority brings a shorter target), or after the last one.
judged AS (
  SELECT
    *,
    CASE
      WHEN is_first AND elapsed > target THEN 1
      WHEN NOT is_first AND phase_before = 0 AND elapsed > target_before THEN 1
      WHEN NOT is_first AND (phase <> 2 OR phase_before <> 2) AND elapsed > target THEN 2
      WHEN is_last AND elapsed + tail > target AND phase = 0 THEN 3
      ELSE 0
    END::TINYINT AS breach,
    phase = 2 AND (is_first OR phase_before <> 2) AS stops
  FROM elapsed
),
known AS (
  SELECT
    *,
    max(CASE WHEN breach <> 0 THEN subject END) OVER (ROWS UNBOUNDED PRECEDING) AS breached_to,
    max(CASE WHEN stops THEN subject::BIGINT << 32 | t << 3 | priority END)
      OVER (ROWS UNBOUNDED PRECEDING) AS stop
  FROM judged
  -- What neither breaches nor stops nor ends a subject raises neither maximum.
  WHERE breach <> 0 OR stops OR is_last
),
marked AS (
  SELECT *, breach <> 0 AND lag(breached_to, 1, -1) OVER () IS DISTINCT FROM subject AS is_breach FROM known
),
-- One row for each breach, and one for each subject at its last record.
outcomes AS (
  SELECT
    is_last,
    is_breach,
    elapsed + tail AS elapsed,
    target,
    phase,
    breached_to IS NOT DISTINCT FROM subject AS is_breached,
    CASE WHEN breach = 1 AND NOT is_first THEN priority_before ELSE priority END AS breach_priority,
    CASE
      WHEN breach = 2 THEN t
      WHEN breach = 1 AND is_first THEN if(priority = 1, t, worked) - (elapsed - target)
      WHEN breach = 1 THEN if(priority_before = 1, t, worked) - (elapsed - target_before)
      ELSE if(priority = 1, $as_of, $as_of_worked) - (elapsed + tail - target)
    END AS breach_place,
    breach = 2 AS is_instant,
    (stop >> 3 & 536870911)::INTEGER AS stopped_at,
    (stop & 7)::TINYINT AS stop_priority,
    priority
  FROM marked
  WHERE is_breach OR is_last
),
counted AS (
  SELECT breach_priority AS priority, if(is_instant OR breach_priority = 1, breach_place, positions.minute) AS decided,
    0 AS met, 1 AS breached, 0 AS running, 0 AS paused, 0 AS at_risk, 0 AS elapsed
  FROM outcomes LEFT JOIN positions ON positions.worked = breach_place
  WHERE is_breach
  UNION ALL
  SELECT if(phase = 2 AND NOT is_breached, stop_priority, priority), if(phase = 2 AND NOT is_breached, stopped_at, NULL),
    (phase = 2 AND NOT is_breached)::INTEGER, 0,
    (phase = 0 AND NOT is_breached)::INTEGER, (phase = 1 AND NOT is_breached)::INTEGER,
    (phase <> 2 AND NOT is_breached AND elapsed * 4 >= target * 3)::INTEGER,
    elapsed
  FROM outcomes
  WHERE is_last
)
SELECT
  counted.priority, minutes.period,
  sum(met) AS met, sum(breached) AS breached,
  sum(running) AS running, sum(paused) AS paused, sum(at_risk) AS at_risk,
  sum(counted.elapsed) AS elapsed
FROM counted LEFT JOIN minutes ON minutes.minute = decided
GROUP BY ALL
ORDER BY ALL

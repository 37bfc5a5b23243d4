-- Puts an evaluation in the place of the one that it goes on from, as 0031 did, and with it the outcomes that changed: one statement instead of three. What
-- the told subjects have no longer is removed one by one, by its key: joined with a list of keys, the planner compares all outcomes of an agreement that
-- its statistics have not seen yet. It runs with the rights of whoever calls it, under row-level security as they are.
DROP FUNCTION tallystick.update_evaluation;
CREATE FUNCTION tallystick.update_results(
  tenant text, agreement text, standing_state text, standing_settings jsonb,
  new_version integer, new_as_of bigint, new_known_at bigint, new_size bigint, new_text text, new_hash bytea, new_engine text,
  basis_version integer, basis_as_of bigint, basis_size bigint, basis_engine text,
  told_indicators text[], told_subjects text[],
  indicators text[], subjects text[], cycles integer[], objectives text[], statuses text[],
  started bigint[], due bigint[], decided bigint[], elapsed bigint[], overruns bigint[], periods text[], details text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  stored timestamptz;
  gone record;
BEGIN
  UPDATE tallystick.evaluations AS e
     SET agreement_version = new_version, as_of = new_as_of, known_at = new_known_at, evidence_size = new_size, result_text = new_text,
         result_sha256 = new_hash, engine = new_engine, computed_at = now()
   WHERE e.tenant_id = tenant AND e.agreement_id = agreement
     AND e.agreement_version = basis_version AND e.as_of = basis_as_of AND e.evidence_size = basis_size AND e.engine = basis_engine
     AND (SELECT a.version = new_version AND a.takes_over_at IS NULL AND a.settings = standing_settings
            FROM tallystick.agreements AS a WHERE a.tenant_id = tenant AND a.id = agreement ORDER BY a.version DESC LIMIT 1)
     AND (SELECT l.state FROM tallystick.lifecycles AS l WHERE l.tenant_id = tenant AND l.agreement_id = agreement)
         IS NOT DISTINCT FROM standing_state
  RETURNING e.computed_at INTO stored;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the stored evaluation of % is another one', agreement USING ERRCODE = 'TS001';
  END IF;
  -- OFFSET keeps the look-up by subject apart from the list.
  FOR gone IN
    SELECT s.indicator, s.subject, s.cycle, s.objective
      FROM unnest(told_indicators, told_subjects) AS told (indicator, subject),
           LATERAL (SELECT o.indicator, o.subject, o.cycle, o.objective FROM tallystick.outcomes AS o
                     WHERE o.tenant_id = tenant AND o.agreement_id = agreement AND o.indicator = told.indicator AND o.subject = told.subject
                    OFFSET 0) AS s
    EXCEPT SELECT * FROM unnest(indicators, subjects, cycles, objectives)
  LOOP
    DELETE FROM tallystick.outcomes AS o
     WHERE o.tenant_id = tenant AND o.agreement_id = agreement AND o.indicator = gone.indicator AND o.subject = gone.subject
       AND o.cycle = gone.cycle AND o.objective = gone.objective;
  END LOOP;
  INSERT INTO tallystick.outcomes AS o
         (tenant_id, agreement_id, indicator, subject, cycle, objective, status,
          started_at, due_at, decided_at, elapsed_ms, overrun_ms, period, detail)
  SELECT tenant, agreement, t.indicator, t.subject, t.cycle, t.objective, t.status,
         t.started_at, t.due_at, t.decided_at, t.elapsed_ms, t.overrun_ms, t.period, t.detail::json
    FROM unnest(indicators, subjects, cycles, objectives, statuses, started, due, decided, elapsed, overruns, periods,
                string_to_array(details, E'\n'))
      AS t (indicator, subject, cycle, objective, status, started_at, due_at, decided_at, elapsed_ms, overrun_ms, period, detail)
  ON CONFLICT (tenant_id, agreement_id, indicator, subject, cycle, objective) DO UPDATE
     SET status = excluded.status, started_at = excluded.started_at, due_at = excluded.due_at, decided_at = excluded.decided_at,
         elapsed_ms = excluded.elapsed_ms, overrun_ms = excluded.overrun_ms, period = excluded.period, detail = excluded.detail
   WHERE (o.status, o.started_at, o.due_at, o.decided_at, o.elapsed_ms, o.overrun_ms, o.period, o.detail::text)
         IS DISTINCT FROM
         (excluded.status, excluded.started_at, excluded.due_at, excluded.decided_at,
          excluded.elapsed_ms, excluded.overrun_ms, excluded.period, excluded.detail::text);
  RETURN floor(extract(epoch FROM stored) * 1000)::bigint;
END $$;

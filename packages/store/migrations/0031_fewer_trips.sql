-- A ledger grows as before (0028); a worker that has nothing in hand gets the lease of the mark with it, unless another holds one. It says which mark that
-- is, and whether the lease is the worker's.
DROP FUNCTION tallystick.grow_ledger;
CREATE FUNCTION tallystick.grow_ledger(
  tenant text, agreement text, is_seen boolean, held_size bigint, held_root bytea,
  grown_size bigint, grown_frontier bytea, grown_root bytea,
  positions text, sources text, record_ids text, subjects text, types text, occurred text, received text, contents text,
  hashes bytea, -- 32 bytes each
  sequences double precision[], superseded text[], withdrawn text[], raws text[], files text[], lines integer[], -- null where no record has one
  lease_to text, lease_ms double precision, -- null where nobody is at hand
  OUT grew boolean, OUT mark bigint, OUT leased boolean
) LANGUAGE plpgsql AS $$
BEGIN
  grew := false;
  IF NOT is_seen THEN
    PERFORM FROM tallystick.ledger_heads AS h
      WHERE h.tenant_id = tenant AND h.agreement_id = agreement AND h.size = held_size AND h.root = held_root FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM FROM tallystick.personal_fields AS p WHERE p.tenant_id = tenant AND p.agreement_id = agreement;
    IF FOUND THEN RETURN; END IF;
    -- As findKnown looks, and for its reasons.
    PERFORM FROM unnest(string_to_array(sources, E'\n'), string_to_array(record_ids, E'\n')) AS i (source, id),
                 LATERAL (SELECT FROM tallystick.evidence AS e
                           WHERE e.tenant_id = tenant AND e.agreement_id || '' = agreement AND e.source = i.source AND e.record_id = i.id
                          OFFSET 0) AS known LIMIT 1;
    IF FOUND THEN RETURN; END IF;
  END IF;
  INSERT INTO tallystick.evidence
         (tenant_id, agreement_id, position, source, record_id, subject, type, occurred_at, received_at,
          sequence, supersedes, withdraws, content, content_hash, raw, origin_file, origin_line)
  SELECT tenant, agreement, t.position::bigint, t.source, t.record_id, t.subject, t.type, t.occurred_at::bigint, t.received_at::bigint,
         t.sequence, t.supersedes, t.withdraws, t.content, substring(hashes, (t.place::integer - 1) * 32 + 1, 32),
         t.raw, t.origin_file, t.origin_line
    FROM unnest(string_to_array(positions, E'\n'), string_to_array(sources, E'\n'), string_to_array(record_ids, E'\n'),
                string_to_array(subjects, E'\n'), string_to_array(types, E'\n'), string_to_array(occurred, E'\n'),
                string_to_array(received, E'\n'), string_to_array(contents, E'\n'),
                sequences, superseded, withdrawn, raws, files, lines) WITH ORDINALITY
      AS t (position, source, record_id, subject, type, occurred_at, received_at, content,
            sequence, supersedes, withdraws, raw, origin_file, origin_line, place);
  UPDATE tallystick.ledger_heads AS h SET size = grown_size, frontier = grown_frontier, root = grown_root
   WHERE h.tenant_id = tenant AND h.agreement_id = agreement;
  INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id, lease_owner, lease_until)
       VALUES (tenant, agreement, lease_to, clock_timestamp() + lease_ms * interval '1 millisecond')
      ON CONFLICT (tenant_id, agreement_id) DO UPDATE
         SET generation = d.generation + 1,
             lease_owner = CASE WHEN d.lease_until > clock_timestamp() THEN d.lease_owner ELSE excluded.lease_owner END,
             lease_until = CASE WHEN d.lease_until > clock_timestamp() THEN d.lease_until ELSE excluded.lease_until END
  RETURNING generation, coalesce(lease_owner = lease_to, false) INTO mark, leased;
  grew := true;
END $$;

-- Puts an evaluation in the place of the one that it goes on from, and fails where that is not stored, or where the agreement is no longer as it was
-- evaluated: so what else is written with it can be sent behind it without waiting for an answer, and the transaction keeps all or nothing of it. It
-- runs with the rights of whoever calls it, under row-level security as they are.
CREATE FUNCTION tallystick.update_evaluation(
  tenant text, agreement text, standing_state text, standing_settings jsonb,
  new_version integer, new_as_of bigint, new_known_at bigint, new_size bigint, new_text text, new_hash bytea, new_engine text,
  basis_version integer, basis_as_of bigint, basis_size bigint, basis_engine text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  stored timestamptz;
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
  RETURN floor(extract(epoch FROM stored) * 1000)::bigint;
END $$;

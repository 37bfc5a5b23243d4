-- Whether an id is known, the unique index says as the rows go in. Asking for it before was a question to the planner, which reads all that a tenant has
-- while its statistics take the table for almost empty. Else as in 0031.
CREATE OR REPLACE FUNCTION tallystick.grow_ledger(
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
  END IF;
  BEGIN
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
  EXCEPTION WHEN unique_violation THEN
    IF is_seen THEN RAISE; END IF;
    RETURN;
  END;
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

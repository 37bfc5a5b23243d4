-- Grows a ledger by records that nobody has seen yet: their rows, the head, the mark for evaluation, in one statement, since each is a way there and
-- back. It runs with the rights of whoever calls it, under row-level security as they are. Lists of texts are one a line.
--
-- With `is_seen` the caller holds the lock of the head and has looked up what is known. Without, the function takes the lock and looks itself, and changes
-- nothing and gives false where the ledger is not the one that the caller went on from, where it has personal fields, or where an id is known.
-- Each look is a statement of its own, so that it sees what was committed while this one waited for the lock.
CREATE FUNCTION tallystick.grow_ledger(
  tenant text, agreement text, is_seen boolean, held_size bigint, held_root bytea,
  grown_size bigint, grown_frontier bytea, grown_root bytea,
  positions text, sources text, record_ids text, subjects text, types text, occurred text, received text, contents text,
  hashes bytea, -- 32 bytes each
  sequences double precision[], superseded text[], withdrawn text[], raws text[], files text[], lines integer[] -- null where no record has one
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_seen THEN
    PERFORM FROM tallystick.ledger_heads AS h
      WHERE h.tenant_id = tenant AND h.agreement_id = agreement AND h.size = held_size AND h.root = held_root FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM FROM tallystick.personal_fields AS p WHERE p.tenant_id = tenant AND p.agreement_id = agreement;
    IF FOUND THEN RETURN false; END IF;
    -- As findKnown looks, and for its reasons.
    PERFORM FROM unnest(string_to_array(sources, E'\n'), string_to_array(record_ids, E'\n')) AS i (source, id),
                 LATERAL (SELECT FROM tallystick.evidence AS e
                           WHERE e.tenant_id = tenant AND e.agreement_id || '' = agreement AND e.source = i.source AND e.record_id = i.id
                          OFFSET 0) AS known LIMIT 1;
    IF FOUND THEN RETURN false; END IF;
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
  INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id) VALUES (tenant, agreement)
      ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET generation = d.generation + 1;
  RETURN true;
END $$;

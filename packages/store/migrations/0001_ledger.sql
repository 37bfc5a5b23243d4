-- Agreements and the evidence ledger.
--
-- Every table starts its keys with tenant_id: row-level security isolates tenants on it (FORCE, so that not even the
-- owner sees across), and Citus may shard on it. Text is compared by its bytes (COLLATE "C"), so that order
-- does not depend on the server's locale.

GRANT USAGE ON SCHEMA tallystick TO tallystick_app;

CREATE TABLE tallystick.agreements (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id           text COLLATE "C" NOT NULL,
  version      integer          NOT NULL CHECK (version >= 1),
  title        text             NOT NULL,
  text         text             NOT NULL, -- the source file, byte for byte
  text_sha256  bytea            NOT NULL,
  settings     jsonb            NOT NULL, -- how we evaluate it (such as a fixed as-of instant); not part of what was agreed
  created_at   timestamptz      NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id, version)
);

-- One row a record, never updated. `content` is the canonical JSON text of what the source said and the only
-- truth; the columns beside it are there to find it.
CREATE TABLE tallystick.evidence (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  position     bigint           NOT NULL CHECK (position >= 1), -- place in the ledger; leaf number + 1
  source       text COLLATE "C" NOT NULL,
  record_id    text COLLATE "C" NOT NULL,
  subject      text COLLATE "C" NOT NULL,
  type         text COLLATE "C" NOT NULL,
  occurred_at  bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z, like every instant of ours
  received_at  bigint           NOT NULL,
  sequence     double precision,
  supersedes   text COLLATE "C",
  withdraws    text COLLATE "C",
  content      text             NOT NULL,
  content_hash bytea            NOT NULL, -- SHA-256 of content
  raw          text,
  origin_file  text,
  origin_line  integer,
  PRIMARY KEY (tenant_id, agreement_id, position),
  -- Promise: a source's id counts once, however often it is sent. The agreement comes last, so that a look-up by id and the
  -- primary key share no more than the tenant and the planner cannot take one for the other.
  UNIQUE (tenant_id, source, record_id, agreement_id)
);
-- Promise: a subject's evidence is read without touching other subjects'.
CREATE INDEX evidence_of_subject ON tallystick.evidence (tenant_id, agreement_id, subject, occurred_at);

-- What came later under an id that `evidence` has already: other content (a conflict, semantics §2), or the same content
-- with an earlier received_at. It has its place in the ledger too, because it may be what counts: of two records with
-- one id, the one received first does.
CREATE TABLE tallystick.evidence_conflicts (
  LIKE tallystick.evidence INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
  PRIMARY KEY (tenant_id, agreement_id, position),
  UNIQUE (tenant_id, source, record_id, agreement_id, content_hash, received_at)
);
CREATE INDEX evidence_conflicts_of_subject
  ON tallystick.evidence_conflicts (tenant_id, agreement_id, subject, occurred_at);

-- The RFC 6962 tree over each agreement's ledger. The row is also the lock that gives positions without gaps.
CREATE TABLE tallystick.ledger_heads (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  size         bigint           NOT NULL CHECK (size >= 0),
  frontier     bytea            NOT NULL, -- the roots of the perfect subtrees, 32 bytes each, largest first
  root         bytea            NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id)
);

-- Agreements whose results are older than their evidence: the work queue.
CREATE TABLE tallystick.dirty (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  since        timestamptz      NOT NULL DEFAULT now(),
  generation   bigint           NOT NULL DEFAULT 1, -- grows with every mark; work done for an older one does not clear it
  lease_until  timestamptz,
  lease_owner  text,
  PRIMARY KEY (tenant_id, agreement_id)
);
-- Promise: the longest waiting come first, without a sort.
CREATE INDEX dirty_by_age ON tallystick.dirty (since);

ALTER TABLE tallystick.agreements         ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.agreements         FORCE  ROW LEVEL SECURITY;
ALTER TABLE tallystick.evidence           ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.evidence           FORCE  ROW LEVEL SECURITY;
ALTER TABLE tallystick.evidence_conflicts ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.evidence_conflicts FORCE  ROW LEVEL SECURITY;
ALTER TABLE tallystick.ledger_heads       ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.ledger_heads       FORCE  ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty              ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty              FORCE  ROW LEVEL SECURITY;

-- No tenant set means no rows, never all rows.
CREATE POLICY one_tenant ON tallystick.agreements
  USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY one_tenant ON tallystick.evidence
  USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY one_tenant ON tallystick.evidence_conflicts
  USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY one_tenant ON tallystick.ledger_heads
  USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY one_tenant ON tallystick.dirty
  USING (tenant_id = current_setting('tallystick.tenant', true));
-- Workers claim across tenants, and see nothing but which agreements wait.
CREATE POLICY work_queue ON tallystick.dirty
  USING (current_setting('tallystick.worker', true) = 'on');

-- The ledger only grows and an agreed text stays: the application may neither change nor remove them.
GRANT SELECT, INSERT                 ON tallystick.evidence, tallystick.evidence_conflicts TO tallystick_app;
GRANT SELECT, INSERT, UPDATE (settings) ON tallystick.agreements TO tallystick_app;
GRANT SELECT, INSERT, UPDATE         ON tallystick.ledger_heads TO tallystick_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.dirty TO tallystick_app;

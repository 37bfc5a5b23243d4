-- What is derived from agreements and evidence: a cache that can be dropped and computed again.

-- The current evaluation of each agreement.
CREATE TABLE tallystick.evaluations (
  tenant_id         text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id      text COLLATE "C" NOT NULL,
  agreement_version integer          NOT NULL,
  as_of             bigint           NOT NULL,
  known_at          bigint           NOT NULL,
  evidence_size     bigint           NOT NULL, -- how much of the ledger it has seen
  result_text       text             NOT NULL, -- the evaluation as JSON, byte for byte
  result_sha256     bytea            NOT NULL,
  computed_at       timestamptz      NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, agreement_id)
);

-- One row for each cycle of each subject's clock and each objective that counts it.
CREATE TABLE tallystick.outcomes (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  indicator    text COLLATE "C" NOT NULL,
  subject      text COLLATE "C" NOT NULL,
  cycle        integer          NOT NULL,
  objective    text COLLATE "C" NOT NULL,   -- '' where none counts it
  status       text COLLATE "C" NOT NULL,
  started_at   bigint,
  due_at       bigint,
  decided_at   bigint,
  elapsed_ms   bigint,
  overrun_ms   bigint,                      -- elapsed beyond the target; negative while there is time left
  period       text COLLATE "C",
  detail       json             NOT NULL,   -- json, not jsonb: read back as it was written
  PRIMARY KEY (tenant_id, agreement_id, indicator, subject, cycle, objective)
);
-- Promise: a page of one objective's outcomes in one period, slowest first, reads only that page.
CREATE INDEX outcomes_by_elapsed ON tallystick.outcomes
  (tenant_id, agreement_id, objective, period, (coalesce(elapsed_ms, -9007199254740991)), indicator, subject, cycle);
-- Promise: the same by how far each is past its target.
CREATE INDEX outcomes_by_overrun ON tallystick.outcomes
  (tenant_id, agreement_id, objective, period, (coalesce(overrun_ms, -9007199254740991)), indicator, subject, cycle);
-- Promise: what falls due next, over all objectives.
CREATE INDEX outcomes_by_due ON tallystick.outcomes
  (tenant_id, agreement_id, status, (coalesce(due_at, 9007199254740991)), indicator, subject, cycle);
-- Promise: everything about one subject.
CREATE INDEX outcomes_of_subject ON tallystick.outcomes (tenant_id, agreement_id, subject);

ALTER TABLE tallystick.evaluations ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.evaluations FORCE  ROW LEVEL SECURITY;
ALTER TABLE tallystick.outcomes    ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.outcomes    FORCE  ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON tallystick.evaluations
  USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY one_tenant ON tallystick.outcomes
  USING (tenant_id = current_setting('tallystick.tenant', true));

GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.evaluations, tallystick.outcomes TO tallystick_app;

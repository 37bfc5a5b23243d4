-- Statements on their way to the roles that the agreement names, and what became of sending them. The address is that of the role when it is sent.
CREATE TABLE tallystick.statement_deliveries (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       integer          NOT NULL, -- of the statement
  revision     integer          NOT NULL,
  role         text COLLATE "C" NOT NULL, -- id under `roles` of the agreement
  state        text COLLATE "C" NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  due_at       bigint           NOT NULL, -- not sent before, ms since 1970-01-01T00:00:00Z
  attempts     integer          NOT NULL DEFAULT 0,
  said         text             NOT NULL DEFAULT '', -- what the other side answered last, or why there was no answer
  queued_at    bigint           NOT NULL,
  sent_at      bigint,
  -- Promise: a revision goes to a role once.
  PRIMARY KEY (tenant_id, agreement_id, number, revision, role)
);
-- Promise: what waits comes in the order in which it is due.
CREATE INDEX statement_deliveries_waiting ON tallystick.statement_deliveries (tenant_id, due_at) WHERE state = 'pending';

ALTER TABLE tallystick.statement_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.statement_deliveries FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tallystick.statement_deliveries USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.statement_deliveries AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

GRANT SELECT, INSERT, UPDATE ON tallystick.statement_deliveries TO tallystick_app;

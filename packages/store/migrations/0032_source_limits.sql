-- What administrators let a source of an agreement send; without a row, what is usual holds.
CREATE TABLE tallystick.source_limits (
  tenant_id          text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id       text COLLATE "C" NOT NULL,
  source             text COLLATE "C" NOT NULL CHECK (source <> ''),
  records_per_second integer CHECK (records_per_second > 0), -- for long, ten times as many at once; null for what is usual
  record_bytes       integer CHECK (record_bytes > 0),       -- of one record; null for what is usual
  set_at             bigint           NOT NULL,               -- ms since 1970-01-01T00:00:00Z
  set_by             text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, source)
);

ALTER TABLE tallystick.source_limits ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.source_limits FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant     ON tallystick.source_limits USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.source_limits AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.source_limits TO tallystick_app;

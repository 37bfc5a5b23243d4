-- The header line of each imported file, so that a row kept as text can be read column by column.
CREATE TABLE tallystick.evidence_files (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  file         text COLLATE "C" NOT NULL,
  header       text             NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, file)
);

ALTER TABLE tallystick.evidence_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.evidence_files FORCE  ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON tallystick.evidence_files
  USING (tenant_id = current_setting('tallystick.tenant', true));

GRANT SELECT, INSERT, UPDATE ON tallystick.evidence_files TO tallystick_app;

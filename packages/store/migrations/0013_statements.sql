-- Statements as they were made: frozen, numbered, signed. A restatement is a revision of its own (semantics §4).
CREATE TABLE tallystick.statements (
  tenant_id     text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id  text COLLATE "C" NOT NULL,
  number        integer          NOT NULL CHECK (number >= 1), -- of the statement within the agreement, without gaps
  revision      integer          NOT NULL CHECK (revision >= 1),
  period        text COLLATE "C" NOT NULL,
  made_at       bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  as_of         bigint           NOT NULL, -- the instant that its figures are of
  known_at      bigint           NOT NULL, -- only evidence received until then is in it
  evidence_size bigint           NOT NULL, -- how much of the ledger was there
  document      text             NOT NULL, -- canonical JSON, byte for byte
  sha256        bytea            NOT NULL,
  note          text,                      -- the signed note over the hash; null where the server had no key
  PRIMARY KEY (tenant_id, agreement_id, number, revision),
  UNIQUE (tenant_id, agreement_id, period, revision)
);

ALTER TABLE tallystick.statements ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.statements FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tallystick.statements USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.statements AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

GRANT SELECT, INSERT ON tallystick.statements TO tallystick_app;

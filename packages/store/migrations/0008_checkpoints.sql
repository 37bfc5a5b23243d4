-- What was signed of the ledgers, and with which keys. All of it is handed out and kept by others, so nothing is ever changed.

-- What an agreed version embeds of zones and holidays (semantics §1): evaluation reads only that. Null for versions from before.
ALTER TABLE tallystick.agreements ADD COLUMN times json;

-- The public halves of the keys that signed for a tenant, the first one first, with the note by which each took over from the one before.
CREATE TABLE tallystick.signing_keys (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  number       integer          NOT NULL CHECK (number >= 1),
  verifier_key text COLLATE "C" NOT NULL,
  rotation     text,
  PRIMARY KEY (tenant_id, number),
  UNIQUE (tenant_id, verifier_key)
);

CREATE TABLE tallystick.checkpoints (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  size         bigint           NOT NULL CHECK (size >= 0),
  note         text             NOT NULL, -- the signed note, byte for byte
  signed_at    bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  PRIMARY KEY (tenant_id, agreement_id, size)
);

-- What others signed below a checkpoint: one line of the note each.
CREATE TABLE tallystick.cosignatures (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  size         bigint           NOT NULL,
  verifier_key text COLLATE "C" NOT NULL,
  line         text             NOT NULL,
  taken_at     bigint           NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, size, verifier_key)
);

ALTER TABLE tallystick.signing_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.signing_keys FORCE  ROW LEVEL SECURITY;
ALTER TABLE tallystick.checkpoints  ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.checkpoints  FORCE  ROW LEVEL SECURITY;
ALTER TABLE tallystick.cosignatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.cosignatures FORCE  ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON tallystick.signing_keys USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY one_tenant ON tallystick.checkpoints  USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY one_tenant ON tallystick.cosignatures USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.checkpoints  AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.cosignatures AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

GRANT SELECT, INSERT ON tallystick.signing_keys, tallystick.checkpoints, tallystick.cosignatures TO tallystick_app;

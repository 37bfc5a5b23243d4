-- The tenants of this database, so that a backup leaves none out: under row-level security nobody sees whose rows are there.
CREATE TABLE tallystick.tenants (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  PRIMARY KEY (tenant_id)
);

-- Those that are there already. The owner is held to row-level security too; the lock of ALTER TABLE keeps everyone else out until this is done.
ALTER TABLE tallystick.agreements    NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.ledger_heads  NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.organisations NO FORCE ROW LEVEL SECURITY;
INSERT INTO tallystick.tenants
  SELECT tenant_id FROM tallystick.agreements UNION SELECT tenant_id FROM tallystick.ledger_heads
  UNION SELECT tenant_id FROM tallystick.organisations;
ALTER TABLE tallystick.agreements    FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.ledger_heads  FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.organisations FORCE ROW LEVEL SECURITY;

ALTER TABLE tallystick.tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.tenants FORCE  ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON tallystick.tenants
  USING (tenant_id = current_setting('tallystick.tenant', true));
-- Work for all tenants, such as a backup, sees their ids and nothing else.
CREATE POLICY work_queue ON tallystick.tenants FOR SELECT
  USING (current_setting('tallystick.worker', true) = 'on');

GRANT SELECT, INSERT ON tallystick.tenants TO tallystick_app;

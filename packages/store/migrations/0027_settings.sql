-- What administrators decide for the whole installation; without a row, what is usual holds.
CREATE TABLE tallystick.settings (
  tenant_id     text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  second_factor text COLLATE "C" NOT NULL CHECK (second_factor IN ('optional', 'provider', 'everyone')), -- of whom a second factor is asked who sign in with a password
  PRIMARY KEY (tenant_id)
);

ALTER TABLE tallystick.settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.settings FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tallystick.settings USING (tenant_id = current_setting('tallystick.tenant', true));
GRANT SELECT, INSERT, UPDATE ON tallystick.settings TO tallystick_app;

-- Of a session that began without the second factor that was asked for: it opens nothing but what sets one up.
ALTER TABLE tallystick.sessions ADD COLUMN lacks_second_factor boolean NOT NULL DEFAULT false;

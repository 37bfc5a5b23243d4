-- Calendars of others that announce maintenance, and links by which calendars of others read ours.

CREATE TABLE tallystick.maintenance_feeds (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  clause       text COLLATE "C" NOT NULL, -- id under `exclusions` of the agreement
  service      text COLLATE "C",          -- null for every service of the clause
  shown        text             NOT NULL, -- of the address, what anybody may see
  sealed       bytea            NOT NULL, -- the address, which may be a secret itself, under the server's key
  etag         text             NOT NULL DEFAULT '', -- of what was read last
  due_at       bigint           NOT NULL, -- when it is read next, ms since 1970-01-01T00:00:00Z
  failures     integer          NOT NULL DEFAULT 0, -- in a row
  said         text             NOT NULL DEFAULT '', -- what became of reading it last
  read_at      bigint,                    -- when it was read last and could be
  created_at   bigint           NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, id)
);
-- Promise: what is due is found without reading the others.
CREATE INDEX maintenance_feeds_due ON tallystick.maintenance_feeds (tenant_id, due_at);

CREATE TABLE tallystick.calendar_links (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  name         text             NOT NULL, -- for whom it is
  token_hash   bytea            NOT NULL, -- SHA-256 of the secret in its address
  made_by      text COLLATE "C" NOT NULL, -- id of a person
  made_at      bigint           NOT NULL,
  ended_at     bigint,
  PRIMARY KEY (tenant_id, agreement_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['maintenance_feeds', 'calendar_links'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.maintenance_feeds TO tallystick_app;
GRANT SELECT, INSERT, UPDATE         ON tallystick.calendar_links TO tallystick_app;

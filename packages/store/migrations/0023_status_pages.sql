-- Public pages that say how a service does, and what was posted on them. A page that is not public is seen by nobody.
CREATE TABLE tallystick.status_pages (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  service      text COLLATE "C" NOT NULL, -- id under `services` of the agreement
  slug         text COLLATE "C" NOT NULL, -- its address: /status/SLUG
  title        text             NOT NULL,
  objectives   text[]           NOT NULL, -- ids of the promises that it shows
  is_public    boolean          NOT NULL,
  changed_at   bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  PRIMARY KEY (tenant_id, agreement_id, service)
);
-- Promise: an address leads to one page.
CREATE UNIQUE INDEX status_pages_by_slug ON tallystick.status_pages (tenant_id, slug);

CREATE TABLE tallystick.status_updates (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  service      text COLLATE "C" NOT NULL,
  incident     integer          NOT NULL CHECK (incident >= 1), -- what it is about, within the service
  number       integer          NOT NULL CHECK (number >= 1),   -- within the incident
  state        text COLLATE "C" NOT NULL CHECK (state IN ('investigating', 'identified', 'monitoring', 'resolved', 'notice')),
  title        text             NOT NULL,
  words        text             NOT NULL,
  posted_at    bigint           NOT NULL,
  posted_by    text COLLATE "C" NOT NULL,
  edited_at    bigint,
  PRIMARY KEY (tenant_id, agreement_id, service, incident, number)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['status_pages', 'status_updates'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON tallystick.status_pages, tallystick.status_updates TO tallystick_app;

-- How good the evidence of each source is, kept over time; what is found about it; and when it is looked at again.

-- When the quality of an agreement's sources is next looked at: soon after evidence came, and by itself when a silence becomes long, a record is overdue or a day
-- begins. `due_at` is null where nothing changes by itself any more.
CREATE TABLE tallystick.quality_due (
  tenant_id         text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id      text COLLATE "C" NOT NULL,
  due_at            bigint, -- ms since 1970-01-01T00:00:00Z
  rest_until        bigint NOT NULL DEFAULT 0, -- evidence alone brings no look before
  evidence_size     bigint NOT NULL DEFAULT 0, -- how much of the ledger the last mark was about
  agreement_version bigint NOT NULL DEFAULT 0,
  marks             bigint NOT NULL DEFAULT 0, -- so that a mark that comes while it is looked at is not lost
  lease_owner       text,
  lease_until       timestamptz,
  PRIMARY KEY (tenant_id, agreement_id)
);
-- Promise: those that are due come first, without a sort.
CREATE INDEX quality_due_by_instant ON tallystick.quality_due (due_at);

-- The last look at each source.
CREATE TABLE tallystick.source_quality (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  source       text COLLATE "C" NOT NULL,
  looked_at    bigint           NOT NULL,
  score        integer          CHECK (score BETWEEN 0 AND 10000), -- hundredths of a percent, rounded down; null for none
  report       json             NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, source)
);

-- One row for each source and day of its agreement's zone: the last look of the day, and the worst.
CREATE TABLE tallystick.source_quality_days (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  source       text COLLATE "C" NOT NULL,
  day          text COLLATE "C" NOT NULL, -- YYYY-MM-DD
  looked_at    bigint           NOT NULL,
  score        integer          CHECK (score BETWEEN 0 AND 10000),
  lowest       integer          CHECK (lowest BETWEEN 0 AND 10000),
  parts        json             NOT NULL,
  records      bigint           NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, source, day)
);

-- Something about a source that somebody should look at. It opens when it is found and closes when it no longer is.
CREATE TABLE tallystick.quality_findings (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       bigint           NOT NULL CHECK (number >= 1), -- within the agreement
  key          text COLLATE "C" NOT NULL,
  kind         text COLLATE "C" NOT NULL,
  source       text COLLATE "C" NOT NULL,
  says         text             NOT NULL,
  records      json             NOT NULL, -- ids of the first records behind it
  opened_at    bigint           NOT NULL,
  closed_at    bigint,
  PRIMARY KEY (tenant_id, agreement_id, number)
);
-- Promise: one finding of a key is open, however often it is looked.
CREATE UNIQUE INDEX quality_findings_open ON tallystick.quality_findings (tenant_id, agreement_id, key) WHERE closed_at IS NULL;
-- Promise: the newest are read without the others.
CREATE INDEX quality_findings_by_opening ON tallystick.quality_findings (tenant_id, opened_at);

-- From where on quality is somebody's business: of a source, or of all sources of an agreement (source '').
CREATE TABLE tallystick.quality_thresholds (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  source       text COLLATE "C" NOT NULL,
  thresholds   json             NOT NULL, -- only what differs from the defaults
  set_at       bigint           NOT NULL,
  set_by       text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, source)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['quality_due', 'source_quality', 'source_quality_days', 'quality_findings', 'quality_thresholds'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
  END LOOP;
END $$;
-- Workers look across tenants, and see nothing but what is due when.
CREATE POLICY work_queue ON tallystick.quality_due
  USING (current_setting('tallystick.worker', true) = 'on');

GRANT SELECT, INSERT, UPDATE         ON tallystick.quality_due, tallystick.source_quality_days, tallystick.quality_findings TO tallystick_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.source_quality, tallystick.quality_thresholds TO tallystick_app;

-- Agreements that were there before are looked at once. The owner is held to row-level security as well; the lock of ALTER TABLE keeps everyone else out until this is done.
ALTER TABLE tallystick.agreements  NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.quality_due NO FORCE ROW LEVEL SECURITY;
INSERT INTO tallystick.quality_due (tenant_id, agreement_id, due_at) SELECT DISTINCT tenant_id, id, 0 FROM tallystick.agreements;
ALTER TABLE tallystick.agreements  FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.quality_due FORCE ROW LEVEL SECURITY;

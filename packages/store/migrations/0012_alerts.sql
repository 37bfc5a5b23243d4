-- What stands and somebody should know of, where it is sent, and what became of sending it.

-- An alert opens when its condition comes to stand and closes when it no longer does. Written in the transaction that stores the evaluation.
CREATE TABLE tallystick.alerts (
  tenant_id       text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id    text COLLATE "C" NOT NULL,
  number          bigint           NOT NULL CHECK (number >= 1), -- within the agreement
  key             text COLLATE "C" NOT NULL, -- of the condition; one alert of it is open at a time
  kind            text COLLATE "C" NOT NULL,
  severity        text COLLATE "C" NOT NULL CHECK (severity IN ('critical', 'warning', 'notice')),
  objective       text COLLATE "C",
  period          text COLLATE "C",
  subject         text COLLATE "C",
  title           text             NOT NULL,
  says            text             NOT NULL,
  opened_at       bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  closed_at       bigint,
  acknowledged_at bigint,
  acknowledged_by text COLLATE "C",
  note            text             NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, agreement_id, number)
);
-- Promise: a condition has one open alert, however often it is evaluated.
CREATE UNIQUE INDEX alerts_open ON tallystick.alerts (tenant_id, agreement_id, key) WHERE closed_at IS NULL;
-- Promise: the newest are read without the others.
CREATE INDEX alerts_by_opening ON tallystick.alerts (tenant_id, opened_at);

-- Promise: open tickets that are past their target, or near it, are read without the others.
CREATE INDEX outcomes_risky ON tallystick.outcomes (tenant_id, agreement_id, objective)
  WHERE (status = 'breached' AND detail ->> 'stopped' IS NULL)
     OR (status IN ('running', 'paused') AND detail ->> 'warning' IS NOT NULL);

-- Where alerts are sent. The address may be a secret itself, and is sealed under the server's key with the key that goes with it.
CREATE TABLE tallystick.channels (
  tenant_id  text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id         text COLLATE "C" NOT NULL,
  name       text             NOT NULL,
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('email', 'slack', 'teams', 'pagerduty', 'opsgenie', 'webhook')),
  shown      text             NOT NULL, -- of the address, what anybody may see
  sealed     bytea            NOT NULL,
  agreements text[],                    -- null for all
  severity   text COLLATE "C" NOT NULL CHECK (severity IN ('critical', 'warning', 'notice')), -- the least that is sent
  quiet      json,                      -- { from, to, timeZone }: only what is critical is sent then
  enabled    boolean          NOT NULL,
  created_at bigint           NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

-- What is to be sent, and what became of it.
CREATE TABLE tallystick.deliveries (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  alert_number bigint           NOT NULL,
  channel_id   text COLLATE "C" NOT NULL,
  event        text COLLATE "C" NOT NULL CHECK (event IN ('opened', 'acknowledged', 'closed')),
  state        text COLLATE "C" NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  due_at       bigint           NOT NULL, -- not sent before, ms
  attempts     integer          NOT NULL DEFAULT 0,
  said         text             NOT NULL DEFAULT '', -- what the other side answered last, or why there was no answer
  queued_at    bigint           NOT NULL,
  sent_at      bigint,
  PRIMARY KEY (tenant_id, agreement_id, alert_number, channel_id, event)
);
-- Promise: what waits comes in the order in which it is due.
CREATE INDEX deliveries_waiting ON tallystick.deliveries (tenant_id, due_at) WHERE state = 'pending';
CREATE INDEX deliveries_by_age ON tallystick.deliveries (tenant_id, queued_at);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['alerts', 'channels', 'deliveries'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
  END LOOP;
END $$;
CREATE POLICY own_agreements ON tallystick.alerts     AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.deliveries AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
-- Where alerts are sent is no business of customers.
CREATE POLICY no_customer ON tallystick.channels AS RESTRICTIVE
  USING (coalesce(current_setting('tallystick.customer', true), '') = '');

GRANT SELECT, INSERT, UPDATE         ON tallystick.alerts, tallystick.deliveries TO tallystick_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.channels TO tallystick_app;

-- Credits and alerts follow from evaluations: every agreement is evaluated once more, so that those that change no more have theirs too. The owner is held to
-- row-level security as well; the lock of ALTER TABLE keeps everyone else out until this is done.
ALTER TABLE tallystick.agreements NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty      NO FORCE ROW LEVEL SECURITY;
INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id) SELECT DISTINCT tenant_id, id FROM tallystick.agreements
  ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET generation = d.generation + 1;
ALTER TABLE tallystick.agreements FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty      FORCE ROW LEVEL SECURITY;

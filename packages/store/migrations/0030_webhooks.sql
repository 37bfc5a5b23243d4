-- Webhooks out: who hears of what happens besides alerts, and what became of telling them. What happened stands in the audit log; a subscription reads on from where it was.
-- Instants are ms since 1970-01-01T00:00:00Z, by the server's clock.
CREATE TABLE tallystick.webhooks (
  tenant_id  text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id         text COLLATE "C" NOT NULL,
  name       text             NOT NULL,
  shown      text             NOT NULL, -- of the address, what anybody may see
  sealed     bytea            NOT NULL, -- the address and the secrets
  types      text[],                    -- of events; null for all
  agreements text[],                    -- null for all
  enabled    boolean          NOT NULL,
  read_to    bigint           NOT NULL, -- the position of the audit log up to which it was read
  created_at bigint           NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE TABLE tallystick.webhook_deliveries (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  webhook_id   text COLLATE "C" NOT NULL,
  position     bigint           NOT NULL, -- of the entry of the audit log that it tells
  agreement_id text COLLATE "C" NOT NULL,
  type         text COLLATE "C" NOT NULL,
  state        text COLLATE "C" NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  due_at       bigint           NOT NULL,
  attempts     integer          NOT NULL DEFAULT 0,
  said         text             NOT NULL DEFAULT '', -- what the other side answered last, or why there was no answer
  queued_at    bigint           NOT NULL,
  sent_at      bigint,
  PRIMARY KEY (tenant_id, webhook_id, position)
);
-- Promise: what is due is found without the rest.
CREATE INDEX webhook_deliveries_due ON tallystick.webhook_deliveries (tenant_id, due_at) WHERE state = 'pending';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['webhooks', 'webhook_deliveries'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    -- Where events are sent is no business of customers.
    EXECUTE format('CREATE POLICY no_customer ON tallystick.%I AS RESTRICTIVE USING (coalesce(current_setting(''tallystick.customer'', true), '''') = '''')', name);
  END LOOP;
END $$;
CREATE POLICY own_agreements ON tallystick.webhook_deliveries AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.webhooks TO tallystick_app;
GRANT SELECT, INSERT, UPDATE         ON tallystick.webhook_deliveries TO tallystick_app;

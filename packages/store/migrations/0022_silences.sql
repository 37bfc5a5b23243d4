-- Alerts that nobody wants to hear of for a time, channels that get summaries or nothing by themselves.
CREATE TABLE tallystick.silences (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id           text COLLATE "C" NOT NULL,
  agreement_id text COLLATE "C" NOT NULL, -- '' for all
  objective    text COLLATE "C",          -- null for all
  kind         text COLLATE "C",          -- of alert; null for all
  from_at      bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  to_at        bigint           NOT NULL CHECK (to_at > from_at),
  reason       text             NOT NULL,
  made_at      bigint           NOT NULL,
  made_by      text COLLATE "C" NOT NULL,
  ended_at     bigint,                    -- before its time
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX silences_by_end ON tallystick.silences (tenant_id, to_at);

ALTER TABLE tallystick.silences ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.silences FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant     ON tallystick.silences USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.silences AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY no_customer    ON tallystick.silences AS RESTRICTIVE USING (coalesce(current_setting('tallystick.customer', true), '') = '');
GRANT SELECT, INSERT, UPDATE ON tallystick.silences TO tallystick_app;

-- News that wait for the end of a silence; they are not told when what they are about is over by then.
ALTER TABLE tallystick.deliveries ADD COLUMN muted boolean NOT NULL DEFAULT false;
ALTER TABLE tallystick.deliveries DROP CONSTRAINT deliveries_state_check;
ALTER TABLE tallystick.deliveries ADD CONSTRAINT deliveries_state_check CHECK (state IN ('pending', 'sent', 'failed', 'muted'));

-- Whether a channel gets each alert, a summary at an hour, or only what playbooks send through it.
ALTER TABLE tallystick.channels ADD COLUMN takes text COLLATE "C" NOT NULL DEFAULT 'each' CHECK (takes IN ('each', 'digest', 'nothing'));
ALTER TABLE tallystick.channels ADD COLUMN digest json;          -- { every, on, at, timeZone }
ALTER TABLE tallystick.channels ADD COLUMN digest_due_at bigint; -- of the next summary, ms

-- What became of remedies that misses set off: begun, done, or left for a reason. Never changed. That they were set off follows from the figures.
CREATE TABLE tallystick.remedy_steps (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  remedy       text COLLATE "C" NOT NULL, -- id under `remedies` of the agreement
  set_off_at   bigint           NOT NULL, -- the end of the period that set it off, ms since 1970-01-01T00:00:00Z
  position     integer          NOT NULL CHECK (position >= 1), -- within the remedy
  step         text COLLATE "C" NOT NULL CHECK (step IN ('begun', 'done', 'left')),
  words        text             NOT NULL,
  at           bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  actor        text COLLATE "C" NOT NULL, -- id of a person
  PRIMARY KEY (tenant_id, agreement_id, remedy, set_off_at, position)
);

ALTER TABLE tallystick.remedy_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.remedy_steps FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tallystick.remedy_steps USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.remedy_steps AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

GRANT SELECT, INSERT ON tallystick.remedy_steps TO tallystick_app;
-- The name of an erased person is blotted out of what people typed.
GRANT UPDATE (words) ON tallystick.remedy_steps TO tallystick_app;

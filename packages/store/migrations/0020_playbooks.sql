-- Playbooks that are followed: a run of one, and what became of each of its steps.
CREATE TABLE tallystick.playbook_runs (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       bigint           NOT NULL CHECK (number >= 1), -- within the agreement
  playbook     text COLLATE "C" NOT NULL,
  title        text             NOT NULL,
  owner        text COLLATE "C",          -- role that answers for the playbook
  ladder       bigint,                    -- whose level set it off; null where a person did
  level        integer,
  objective    text COLLATE "C",
  subject      text COLLATE "C",
  period       text COLLATE "C",
  says         text             NOT NULL, -- what it is about
  state        text COLLATE "C" NOT NULL CHECK (state IN ('under way', 'done', 'stopped')),
  started_at   bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  started_by   text COLLATE "C" NOT NULL, -- id of a person, or system
  ended_at     bigint,
  PRIMARY KEY (tenant_id, agreement_id, number)
);
-- Promise: a level of a ladder sets a playbook off once.
CREATE UNIQUE INDEX playbook_runs_of_level ON tallystick.playbook_runs (tenant_id, agreement_id, ladder, level) WHERE ladder IS NOT NULL;
CREATE INDEX playbook_runs_by_age ON tallystick.playbook_runs (tenant_id, started_at);

-- Taken one after the other. What a step does is as it was when the run began.
CREATE TABLE tallystick.playbook_steps (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  run          bigint           NOT NULL,
  step         integer          NOT NULL, -- from 0
  content      json             NOT NULL,
  state        text COLLATE "C" NOT NULL CHECK (state IN ('to come', 'due', 'asked', 'done', 'not done', 'failed')),
  due_at       bigint,                    -- when it is carried out, or tried again, ms
  attempts     integer          NOT NULL DEFAULT 0,
  began_at     bigint,
  ended_at     bigint,
  who          text COLLATE "C",          -- id of the person who answered, or system
  said         text             NOT NULL DEFAULT '', -- what came of it: an answer, or why there is none
  PRIMARY KEY (tenant_id, agreement_id, run, step)
);
-- Promise: what waits comes in the order in which it is due.
CREATE INDEX playbook_steps_due ON tallystick.playbook_steps (tenant_id, due_at) WHERE state = 'due';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['playbook_runs', 'playbook_steps'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
    EXECUTE format('CREATE POLICY no_customer ON tallystick.%I AS RESTRICTIVE USING (coalesce(current_setting(''tallystick.customer'', true), '''') = '''')', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON tallystick.playbook_runs, tallystick.playbook_steps TO tallystick_app;

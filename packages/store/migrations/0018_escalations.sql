-- Escalations carried out: what is in trouble, when each level is due, whom it told, and who has which role when.

-- A ladder for each trouble of an objective with an escalation: the cycle of a ticket's clock, or a period. Written in the transaction that stores the evaluation, and kept
-- from its first level on; one that told nobody goes when its trouble ends.
CREATE TABLE tallystick.ladders (
  tenant_id         text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id      text COLLATE "C" NOT NULL,
  number            bigint           NOT NULL CHECK (number >= 1), -- within the agreement
  key               text COLLATE "C" NOT NULL, -- of the trouble, the same in every evaluation
  objective         text COLLATE "C" NOT NULL,
  title             text             NOT NULL, -- of the objective
  indicator         text COLLATE "C",
  subject           text COLLATE "C",
  cycle             integer,
  period            text COLLATE "C",
  rungs             json             NOT NULL, -- the levels of the escalation, each with its instants
  due_at            bigint,                    -- of the level that is due next, ms; null where none is
  opened_at         bigint           NOT NULL,
  ended_at          bigint,
  acknowledged_at   bigint,
  acknowledged_by   text COLLATE "C",
  acknowledged_rank integer,                   -- levels no worse than this are stopped
  PRIMARY KEY (tenant_id, agreement_id, number)
);
-- Promise: a trouble has one ladder, whatever becomes of it.
CREATE UNIQUE INDEX ladders_by_key ON tallystick.ladders (tenant_id, agreement_id, key);
-- Promise: what is due next is found without the others.
CREATE INDEX ladders_due ON tallystick.ladders (tenant_id, due_at) WHERE ended_at IS NULL AND due_at IS NOT NULL;

-- What happened to a ladder.
CREATE TABLE tallystick.ladder_log (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  ladder       bigint           NOT NULL,
  entry        integer          NOT NULL CHECK (entry >= 1),
  at           bigint           NOT NULL, -- ms
  what         text COLLATE "C" NOT NULL
    CHECK (what IN ('opened', 'fired', 'unheard', 'moved', 'cancelled', 'held', 'acknowledged', 'ended', 'reopened')),
  level        integer,                   -- from 0; null where it is about all of them
  says         text             NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, ladder, entry)
);
-- Promise: a level fires once.
CREATE UNIQUE INDEX ladder_log_fired ON tallystick.ladder_log (tenant_id, agreement_id, ladder, level) WHERE what = 'fired';
-- Promise: levels that told nobody are found without the others.
CREATE INDEX ladder_log_unheard ON tallystick.ladder_log (tenant_id, at) WHERE what = 'unheard';

-- What is told to one person, address or channel, and what became of sending it.
CREATE TABLE tallystick.notices (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL, -- '' where it is about all
  origin       text COLLATE "C" NOT NULL, -- what tells it: ladder/3/1, run/2/0
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('mail', 'channel')),
  target       text COLLATE "C" NOT NULL, -- a mail address in lower case, or the id of a channel
  person_id    text COLLATE "C",
  role         text COLLATE "C",          -- id under `roles` of the agreement, for which it is told
  content      json             NOT NULL, -- what is told, as it was when it was queued
  state        text COLLATE "C" NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  due_at       bigint           NOT NULL, -- not sent before, ms
  attempts     integer          NOT NULL DEFAULT 0,
  said         text             NOT NULL DEFAULT '', -- what the other side answered last, or why there was no answer
  queued_at    bigint           NOT NULL,
  sent_at      bigint,
  -- Promise: nobody is told the same twice.
  PRIMARY KEY (tenant_id, agreement_id, origin, kind, target)
);
-- Promise: what waits comes in the order in which it is due.
CREATE INDEX notices_waiting ON tallystick.notices (tenant_id, due_at) WHERE state = 'pending';
CREATE INDEX notices_by_age ON tallystick.notices (tenant_id, queued_at);

-- Who has a role of an agreement when. Without a row, the role's own address in the agreement is told.
CREATE TABLE tallystick.rotas (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  role         text COLLATE "C" NOT NULL,
  entries      json             NOT NULL,
  changed_at   bigint           NOT NULL,
  changed_by   text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, role)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ladders', 'ladder_log', 'notices', 'rotas'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
    -- Whom the provider tells, and who is on duty, is no business of customers.
    EXECUTE format('CREATE POLICY no_customer ON tallystick.%I AS RESTRICTIVE USING (coalesce(current_setting(''tallystick.customer'', true), '''') = '''')', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE         ON tallystick.notices    TO tallystick_app;
GRANT SELECT, INSERT, DELETE         ON tallystick.ladder_log TO tallystick_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.ladders, tallystick.rotas TO tallystick_app;

-- Every agreement is evaluated once more, so that what stands already has its ladder.
ALTER TABLE tallystick.agreements NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty      NO FORCE ROW LEVEL SECURITY;
INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id) SELECT DISTINCT tenant_id, id FROM tallystick.agreements
  ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET generation = d.generation + 1;
ALTER TABLE tallystick.agreements FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty      FORCE ROW LEVEL SECURITY;

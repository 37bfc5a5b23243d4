-- Reviews: meetings of the parties about what a stretch of time came to, what they said and decided there, and what somebody is to do after it.

-- When the next review of each schedule comes to be: the end of the period that it is about. One row for each schedule of an agreement.
CREATE TABLE tallystick.review_times (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  review       text COLLATE "C" NOT NULL, -- id of the clause under `reviews`
  basis        text             NOT NULL, -- what the instant follows from; another one makes another instant
  due_at       bigint,                    -- ms since 1970-01-01T00:00:00Z; null where the term has no further one
  PRIMARY KEY (tenant_id, agreement_id, review)
);
-- Promise: those that are due come first, without a sort.
CREATE INDEX review_times_by_instant ON tallystick.review_times (due_at);

CREATE TABLE tallystick.reviews (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       integer          NOT NULL CHECK (number >= 1), -- within the agreement, without gaps
  review       text COLLATE "C" NOT NULL, -- id of the clause that asks for it; '' where none does
  period       text COLLATE "C" NOT NULL, -- '' where it is about no period of a schedule
  title        text             NOT NULL,
  from_at      bigint           NOT NULL, -- what it is about, half-open
  to_at        bigint           NOT NULL,
  state        text COLLATE "C" NOT NULL CHECK (state IN ('planned', 'prepared', 'held', 'closed')),
  origin       text COLLATE "C" NOT NULL CHECK (origin IN ('schedule', 'person', 'playbook')),
  reason       text             NOT NULL DEFAULT '', -- why it was started, where no schedule did
  made_at      bigint           NOT NULL,
  due_at       bigint           NOT NULL, -- to be held before
  meeting_at   bigint,
  prepared_at  bigint,
  held_at      bigint,
  closed_at    bigint,
  attendees    json             NOT NULL, -- roles that are asked to come
  points       json             NOT NULL, -- what people put on the agenda
  agenda       text,                      -- canonical JSON, byte for byte; null until it is held
  sha256       bytea,
  revision     integer          NOT NULL DEFAULT 1, -- grows with every change
  PRIMARY KEY (tenant_id, agreement_id, number),
  CHECK (from_at < to_at),
  CHECK ((agenda IS NULL) = (sha256 IS NULL))
);
-- Promise: a period of a schedule has one review, whoever makes it.
CREATE UNIQUE INDEX reviews_of_period ON tallystick.reviews (tenant_id, agreement_id, review, period) WHERE period <> '';
-- Promise: reviews that wait are found without reading what is over.
CREATE INDEX reviews_waiting ON tallystick.reviews (tenant_id, due_at) WHERE state IN ('planned', 'prepared');

-- Minutes, each version whole; never changed.
CREATE TABLE tallystick.review_minutes (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       integer          NOT NULL, -- of the review
  version      integer          NOT NULL CHECK (version >= 1),
  at           bigint           NOT NULL,
  actor        text COLLATE "C" NOT NULL, -- id of the person
  actor_name   text             NOT NULL,
  words        text             NOT NULL,
  decisions    json             NOT NULL,
  present      json             NOT NULL, -- names of those who were there
  PRIMARY KEY (tenant_id, agreement_id, number, version)
);

-- What became of each recommendation of a held review; the last word counts.
CREATE TABLE tallystick.review_decisions (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       integer          NOT NULL, -- of the review
  key          text COLLATE "C" NOT NULL, -- of the recommendation in its agenda
  decision     text COLLATE "C" NOT NULL CHECK (decision IN ('accepted', 'rejected')),
  reason       text             NOT NULL,
  at           bigint           NOT NULL,
  actor        text COLLATE "C" NOT NULL,
  actor_name   text             NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, number, key)
);

-- What somebody is to do; it stays on the agendas of later reviews until it is done.
CREATE TABLE tallystick.review_actions (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  action       integer          NOT NULL CHECK (action >= 1), -- within the agreement, without gaps
  number       integer          NOT NULL, -- of the review that agreed it
  title        text             NOT NULL,
  about        text COLLATE "C" NOT NULL, -- key of the agenda item or recommendation that it answers; '' for none
  owner        text COLLATE "C" NOT NULL, -- id of the person
  owner_name   text             NOT NULL, -- as both parties know them
  due_date     text COLLATE "C" NOT NULL, -- local day in the agreement's zone
  due_at       bigint           NOT NULL, -- the end of that day, ms
  state        text COLLATE "C" NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  made_at      bigint           NOT NULL,
  made_by      text COLLATE "C" NOT NULL,
  ended_at     bigint,
  ended_by     text COLLATE "C",
  words        text             NOT NULL DEFAULT '', -- what came of it
  revision     integer          NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, agreement_id, action)
);
-- Promise: open actions are found by their due date without the others.
CREATE INDEX review_actions_open ON tallystick.review_actions (tenant_id, due_at) WHERE state = 'open';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['review_times', 'reviews', 'review_minutes', 'review_decisions', 'review_actions'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
  END LOOP;
END $$;
-- Workers look across tenants for what is due, and see nothing else.
CREATE POLICY work_queue ON tallystick.review_times FOR SELECT USING (current_setting('tallystick.worker', true) = 'on');

GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.review_times TO tallystick_app;
GRANT SELECT, INSERT, UPDATE ON tallystick.reviews, tallystick.review_decisions, tallystick.review_actions TO tallystick_app;
GRANT SELECT, INSERT ON tallystick.review_minutes TO tallystick_app;

-- Schedules are read from agreements when those are evaluated: each is evaluated once more. The owner is held to row-level security as well; the lock
-- of ALTER TABLE keeps everyone else out until this is done.
ALTER TABLE tallystick.agreements NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty      NO FORCE ROW LEVEL SECURITY;
INSERT INTO tallystick.dirty AS d (tenant_id, agreement_id) SELECT DISTINCT tenant_id, id FROM tallystick.agreements
  ON CONFLICT (tenant_id, agreement_id) DO UPDATE SET generation = d.generation + 1;
ALTER TABLE tallystick.agreements FORCE ROW LEVEL SECURITY;
ALTER TABLE tallystick.dirty      FORCE ROW LEVEL SECURITY;

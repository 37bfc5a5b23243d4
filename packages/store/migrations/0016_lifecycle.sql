-- From draft to the end of the term: what is drafted, proposed, said, approved and decided about agreements. Texts are immutable once they are proposed.
-- Instants are ms since 1970-01-01T00:00:00Z, by the server's clock.

-- From when a version takes the place of the one before it; null where it holds from its beginning, or in place of all before it.
ALTER TABLE tallystick.agreements ADD COLUMN takes_over_at bigint;

-- Where an agreement stands.
CREATE TABLE tallystick.lifecycles (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  state        text COLLATE "C" NOT NULL CHECK (state IN
    ('negotiation', 'agreed', 'active', 'in review', 'suspended', 'expired', 'terminated')),
  revision     integer          NOT NULL CHECK (revision >= 1), -- grows with every step
  title        text             NOT NULL, -- of the newest text
  since_at     bigint           NOT NULL,
  ends_at      bigint,                    -- when it ends before its term does, or without being renewed, since a party said so
  negotiated   boolean          NOT NULL, -- whether both parties agreed on it here; else it was stored as it had been agreed elsewhere
  PRIMARY KEY (tenant_id, agreement_id)
);
-- When a lifecycle is to be looked at, for the steps that come with time; null for never.
CREATE TABLE tallystick.lifecycle_due (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  due_at       bigint,
  PRIMARY KEY (tenant_id, agreement_id)
);
-- Promise: what is due is found without reading the rest.
CREATE INDEX lifecycle_due_by_instant ON tallystick.lifecycle_due (due_at);

-- Those that are there already were agreed elsewhere. The owner is held to row-level security too; the lock of ALTER TABLE keeps everyone else out.
ALTER TABLE tallystick.agreements NO FORCE ROW LEVEL SECURITY;
INSERT INTO tallystick.lifecycles
  SELECT DISTINCT ON (tenant_id, id) tenant_id, id, 'active', 1, title, floor(extract(epoch FROM created_at) * 1000)::bigint, NULL, false
    FROM tallystick.agreements ORDER BY tenant_id, id, version DESC;
INSERT INTO tallystick.lifecycle_due SELECT tenant_id, agreement_id, 0 FROM tallystick.lifecycles;
ALTER TABLE tallystick.agreements FORCE ROW LEVEL SECURITY;

-- What happened, who did it and why; never changed.
CREATE TABLE tallystick.lifecycle_events (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  position     integer          NOT NULL CHECK (position >= 1),
  at           bigint           NOT NULL,
  actor        text COLLATE "C" NOT NULL, -- id of the person, or `system`
  party        text COLLATE "C" NOT NULL CHECK (party IN ('provider', 'customer', 'system')),
  event        text COLLATE "C" NOT NULL,
  state        text COLLATE "C" NOT NULL, -- the state that it led to
  proposal     integer,                   -- which proposal it was about
  words        text             NOT NULL, -- reason, as it was written; '' where none was
  PRIMARY KEY (tenant_id, agreement_id, position)
);

-- What each party works on; the other party never sees it.
CREATE TABLE tallystick.agreement_drafts (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  party        text COLLATE "C" NOT NULL CHECK (party IN ('provider', 'customer')),
  revision     integer          NOT NULL CHECK (revision >= 1), -- grows with every change, also across a draft that was thrown away
  title        text             NOT NULL,
  text         text             NOT NULL, -- the file, as far as it is written; it need not be an agreement yet
  based_on     integer,                   -- the version that it changes; null for a new agreement
  edited_by    text COLLATE "C" NOT NULL,
  edited_at    bigint           NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, party)
);

-- Texts that one party put before the other; never changed but for what became of them.
CREATE TABLE tallystick.proposals (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       integer          NOT NULL CHECK (number >= 1), -- within the agreement, without gaps
  party        text COLLATE "C" NOT NULL CHECK (party IN ('provider', 'customer')),
  title        text             NOT NULL,
  text         text             NOT NULL,
  text_sha256  bytea            NOT NULL,
  based_on     integer,                   -- the version that it changes; null for a new agreement
  answers      integer,                   -- the proposal of the other party that it answers
  proposed_by  text COLLATE "C" NOT NULL,
  proposed_at  bigint           NOT NULL,
  answer_by    bigint,                    -- when it expires without an answer
  words        text             NOT NULL,
  state        text COLLATE "C" NOT NULL CHECK (state IN ('open', 'agreed', 'countered', 'rejected', 'withdrawn', 'expired')),
  ended_at     bigint,
  version      integer,                   -- the version that it became
  PRIMARY KEY (tenant_id, agreement_id, number)
);

-- Who approved which text.
CREATE TABLE tallystick.approvals (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  proposal     integer          NOT NULL,
  party        text COLLATE "C" NOT NULL CHECK (party IN ('provider', 'customer')),
  person       text COLLATE "C" NOT NULL, -- id of who approved, or of who recorded a signature
  name         text             NOT NULL, -- as it was then
  signature    text,                      -- where it was recorded from paper: what was signed, by whom and when
  text_sha256  bytea            NOT NULL,
  at           bigint           NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, proposal, party)
);

-- What is said of a clause, or of the whole. Text stays; whether it is settled changes.
CREATE TABLE tallystick.clause_comments (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       integer          NOT NULL CHECK (number >= 1), -- within the agreement, without gaps
  clause       text COLLATE "C" NOT NULL, -- id of a clause; '' for the whole
  proposal     integer,                   -- the proposal that it was written beside
  answers      integer,                   -- the comment that it answers
  party        text COLLATE "C" NOT NULL CHECK (party IN ('provider', 'customer')),
  person       text COLLATE "C" NOT NULL,
  at           bigint           NOT NULL,
  words        text             NOT NULL,
  mentions     json             NOT NULL, -- ids of people
  settled_at   bigint,
  settled_by   text COLLATE "C",
  PRIMARY KEY (tenant_id, agreement_id, number)
);

-- What is checked between agreed and active and cannot be seen from the data, or is waived.
CREATE TABLE tallystick.implementation_checks (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  version      integer          NOT NULL,
  item         text COLLATE "C" NOT NULL,
  verdict      text COLLATE "C" NOT NULL CHECK (verdict IN ('done', 'waived', 'open')),
  person       text COLLATE "C" NOT NULL,
  at           bigint           NOT NULL,
  words        text             NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, version, item)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['lifecycles', 'lifecycle_due', 'lifecycle_events', 'agreement_drafts', 'proposals', 'approvals', 'clause_comments', 'implementation_checks'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
  END LOOP;
END $$;

-- Workers find across tenants what is due, and see nothing else.
CREATE POLICY work_queue ON tallystick.lifecycle_due FOR SELECT USING (current_setting('tallystick.worker', true) = 'on');

-- People of customers see the drafts of their own side alone.
CREATE POLICY own_side ON tallystick.agreement_drafts AS RESTRICTIVE
  USING (coalesce(current_setting('tallystick.customer', true), '') = '' OR party = 'customer');

GRANT SELECT, INSERT, UPDATE ON tallystick.lifecycles, tallystick.lifecycle_due, tallystick.proposals,
  tallystick.clause_comments, tallystick.implementation_checks TO tallystick_app;
GRANT SELECT, INSERT ON tallystick.lifecycle_events, tallystick.approvals TO tallystick_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.agreement_drafts TO tallystick_app;

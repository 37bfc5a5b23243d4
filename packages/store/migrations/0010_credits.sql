-- The ledger of credits: what misses came to in final periods, who approved it, what was issued and disputed (semantics §7). Amounts are exact decimals
-- in the agreement's currency; what the customer is owed is above zero.
CREATE TABLE tallystick.credits (
  tenant_id       text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id    text COLLATE "C" NOT NULL,
  number          integer          NOT NULL CHECK (number >= 1), -- within the agreement, without gaps
  objective       text COLLATE "C" NOT NULL,
  period          text COLLATE "C" NOT NULL,
  kind            text COLLATE "C" NOT NULL CHECK (kind IN ('credit', 'bonus', 'earn-back')),
  reverses        text COLLATE "C" NOT NULL DEFAULT '', -- of an earn-back: the period whose credit it takes back
  corrects        integer,          -- the credit of the same promise and period that was settled before the figures changed
  state           text COLLATE "C" NOT NULL CHECK (state IN ('proposed', 'approved', 'issued', 'disputed', 'withdrawn')),
  computed        numeric          NOT NULL, -- what the rules come to, of which earlier ones of the same promise and period have their part
  amount          numeric          NOT NULL, -- what was decided
  noted           numeric          NOT NULL DEFAULT 0, -- what credit notes were issued for
  currency        text COLLATE "C" NOT NULL,
  lines           json             NOT NULL, -- the lines of the report, as they were evaluated
  questions       json             NOT NULL, -- what is open about it, in words
  approvals       json             NOT NULL, -- ids of the people who approved what it is now
  evidence_size   bigint           NOT NULL, -- how much of the ledger it was worked out from
  proposed_at     bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  issued_at       bigint,
  disputed_at     bigint,
  revision        integer          NOT NULL DEFAULT 1, -- grows with every change
  PRIMARY KEY (tenant_id, agreement_id, number)
);
-- Promise: what waits for somebody is found without reading what is settled.
CREATE INDEX credits_by_state ON tallystick.credits (tenant_id, state, proposed_at);

-- What happened to each credit, and who did it; never changed.
CREATE TABLE tallystick.credit_events (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  number       integer          NOT NULL,
  position     integer          NOT NULL CHECK (position >= 1),
  at           bigint           NOT NULL,
  actor        text COLLATE "C" NOT NULL, -- id of the person, or `system`
  party        text COLLATE "C" NOT NULL CHECK (party IN ('provider', 'customer', 'system')),
  event        text COLLATE "C" NOT NULL,
  state        text COLLATE "C" NOT NULL, -- the state that it led to
  amount       numeric          NOT NULL, -- the amount after it
  words        text             NOT NULL, -- reason or statement, as it was written; '' where none was
  PRIMARY KEY (tenant_id, agreement_id, number, position)
);

-- Credit notes: documents that went to the customer; never changed.
CREATE TABLE tallystick.credit_notes (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  note_number  integer          NOT NULL CHECK (note_number >= 1), -- within the agreement, without gaps
  number       integer          NOT NULL, -- of the credit
  amount       numeric          NOT NULL,
  currency     text COLLATE "C" NOT NULL,
  issued_at    bigint           NOT NULL,
  document     text             NOT NULL, -- JSON, byte for byte
  sha256       bytea            NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, note_number)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['credits', 'credit_events', 'credit_notes'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
    EXECUTE format('CREATE POLICY own_agreements ON tallystick.%I AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id))', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON tallystick.credits TO tallystick_app;
GRANT SELECT, INSERT ON tallystick.credit_events, tallystick.credit_notes TO tallystick_app;

-- What became of claims of credits after they were made: answers of the other party, payments, rejections. Never changed. The claims themselves are evidence.
CREATE TABLE tallystick.claim_answers (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  objective    text COLLATE "C" NOT NULL,
  period       text COLLATE "C" NOT NULL,
  position     integer          NOT NULL CHECK (position >= 1), -- within the claim
  answer       text COLLATE "C" NOT NULL CHECK (answer IN ('answered', 'paid', 'rejected')),
  amount       numeric,                   -- what was paid, in the agreement's currency
  words        text             NOT NULL,
  at           bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  actor        text COLLATE "C" NOT NULL, -- id of a person
  PRIMARY KEY (tenant_id, agreement_id, objective, period, position)
);

ALTER TABLE tallystick.claim_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.claim_answers FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tallystick.claim_answers USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.claim_answers AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

GRANT SELECT, INSERT ON tallystick.claim_answers TO tallystick_app;

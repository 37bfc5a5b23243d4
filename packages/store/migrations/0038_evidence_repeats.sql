-- How many records of a source came again on a day: same id, same content. The ledger keeps none of them, so that only this tells how many there were.
CREATE TABLE tallystick.evidence_repeats (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  source       text COLLATE "C" NOT NULL,
  day          bigint           NOT NULL, -- of their receipt in UTC, days since 1970-01-01
  records      bigint           NOT NULL CHECK (records >= 1),
  PRIMARY KEY (tenant_id, agreement_id, source, day)
);

ALTER TABLE tallystick.evidence_repeats ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.evidence_repeats FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant     ON tallystick.evidence_repeats USING (tenant_id = current_setting('tallystick.tenant', true));
CREATE POLICY own_agreements ON tallystick.evidence_repeats AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
GRANT SELECT, INSERT, UPDATE ON tallystick.evidence_repeats TO tallystick_app;

-- When the figures of an agreement are next told otherwise without a record: a clock runs out, a heartbeat is overdue, a period ends. One
-- row for each agreement; `due_at` is null where nothing changes by itself, and from when it has fired until the next evaluation.
CREATE TABLE tallystick.due_times (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  due_at       bigint,
  PRIMARY KEY (tenant_id, agreement_id)
);
-- Promise: those that are due come first, without a sort.
CREATE INDEX due_times_by_instant ON tallystick.due_times (due_at);

ALTER TABLE tallystick.due_times ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.due_times FORCE  ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON tallystick.due_times
  USING (tenant_id = current_setting('tallystick.tenant', true));
-- Workers fire across tenants, and see nothing but what is due when.
CREATE POLICY work_queue ON tallystick.due_times
  USING (current_setting('tallystick.worker', true) = 'on');

GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.due_times TO tallystick_app;
-- Who sees some agreements only sees the due times of those.
CREATE POLICY own_agreements ON tallystick.due_times AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

-- Promise: the exclusions of an agreement are read without touching its other evidence; there are few of them.
CREATE INDEX evidence_of_exclusions ON tallystick.evidence (tenant_id, agreement_id)
  WHERE type >= 'exclusion.' AND type < 'exclusion/';
CREATE INDEX evidence_conflicts_of_exclusions ON tallystick.evidence_conflicts (tenant_id, agreement_id)
  WHERE type >= 'exclusion.' AND type < 'exclusion/';
-- Promise: clocks that run, pause, or ran out while their ticket is still open are read over all agreements, the next due first.
CREATE INDEX outcomes_open ON tallystick.outcomes
  (tenant_id, (coalesce(due_at, 9007199254740991)), agreement_id, indicator, subject, cycle)
  WHERE status IN ('running', 'paused') OR (status = 'breached' AND detail ->> 'stopped' IS NULL);

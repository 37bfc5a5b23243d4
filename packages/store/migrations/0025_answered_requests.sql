-- Writes that were answered under a key of their sender's (header Idempotency-Key), so that the same one sent again gets the same answer and changes nothing.
-- A row is written in the transaction of the change itself. What it holds can be read with the sender's key alone, which is not kept.
CREATE TABLE tallystick.answered_requests (
  tenant_id   text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  sender      text COLLATE "C" NOT NULL, -- the token, or the person
  key_hash    bytea            NOT NULL,
  fingerprint bytea            NOT NULL, -- of the request
  answer      bytea            NOT NULL, -- status, headers and body, sealed under the key
  expires_at  bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  PRIMARY KEY (tenant_id, sender, key_hash)
);
CREATE INDEX answered_requests_by_end ON tallystick.answered_requests (tenant_id, expires_at);

ALTER TABLE tallystick.answered_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE tallystick.answered_requests FORCE  ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tallystick.answered_requests USING (tenant_id = current_setting('tallystick.tenant', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.answered_requests TO tallystick_app;

-- Who may do what: organisations and their people, roles, sign-in, and the log of what they did.
--
-- Instants are ms since 1970-01-01T00:00:00Z, set by the server, so that its clock alone says what is over. Secrets
-- (session and API tokens, invitations, recovery codes) are kept as hashes only.

-- The parties of agreements: ours, those whom we serve, those who serve us.
CREATE TABLE tallystick.organisations (
  tenant_id  text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id         text COLLATE "C" NOT NULL CHECK (id <> ''),
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('provider', 'customer', 'supplier')),
  name       text             NOT NULL,
  created_at bigint           NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
);

-- Which organisation a party of an agreement is. Written when an agreement is stored, linked by an administrator; a party that
-- gets another name is linked anew, so that nobody inherits a predecessor's view.
CREATE TABLE tallystick.agreement_parties (
  tenant_id       text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id    text COLLATE "C" NOT NULL,
  party           text COLLATE "C" NOT NULL CHECK (party IN ('provider', 'customer')),
  name            text             NOT NULL,
  organisation_id text COLLATE "C",
  PRIMARY KEY (tenant_id, agreement_id, party)
);
-- Promise: the agreements of an organisation are found by it, at the start of each of its people's transactions.
CREATE INDEX agreement_parties_of_organisation ON tallystick.agreement_parties (tenant_id, organisation_id);

CREATE TABLE tallystick.people (
  tenant_id       text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id              text COLLATE "C" NOT NULL CHECK (id <> ''),
  organisation_id text COLLATE "C" NOT NULL,
  email           text COLLATE "C" NOT NULL, -- in lower case
  name            text             NOT NULL,
  status          text COLLATE "C" NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
  password_hash   text,                      -- argon2id; none where another provider signs them in
  oidc_issuer     text COLLATE "C",
  oidc_subject    text COLLATE "C",
  totp_secret     bytea,                     -- encrypted under the server's key
  totp_enabled_at bigint,                    -- the secret counts from the first right code on
  totp_last_step  bigint,                    -- a code is taken once
  created_at      bigint           NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, email),
  UNIQUE (tenant_id, oidc_issuer, oidc_subject)
);

CREATE TABLE tallystick.recovery_codes (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  person_id text COLLATE "C" NOT NULL,
  code_hash bytea            NOT NULL,
  used_at   bigint,
  PRIMARY KEY (tenant_id, person_id, code_hash)
);

-- A role that a person holds: everywhere, or for one organisation's agreements, one agreement, or one service of it.
CREATE TABLE tallystick.memberships (
  tenant_id     text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  person_id     text COLLATE "C" NOT NULL,
  role          text COLLATE "C" NOT NULL,
  scope_kind    text COLLATE "C" NOT NULL CHECK (scope_kind IN ('tenant', 'organisation', 'agreement', 'service')),
  scope_id      text COLLATE "C" NOT NULL DEFAULT '', -- the organisation's or the agreement's id; '' for the tenant
  scope_service text COLLATE "C" NOT NULL DEFAULT '', -- the service's id within the agreement
  granted_by    text COLLATE "C" NOT NULL,
  granted_at    bigint           NOT NULL,
  PRIMARY KEY (tenant_id, person_id, role, scope_kind, scope_id, scope_service)
);

-- Who stands in for whom, and when: for that time they hold the other's roles too.
CREATE TABLE tallystick.delegations (
  tenant_id   text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id          text COLLATE "C" NOT NULL,
  from_person text COLLATE "C" NOT NULL,
  to_person   text COLLATE "C" NOT NULL,
  starts_at   bigint           NOT NULL,
  ends_at     bigint           NOT NULL,
  reason      text             NOT NULL,
  created_at  bigint           NOT NULL,
  ended_at    bigint,          -- ended before its time
  PRIMARY KEY (tenant_id, id),
  CHECK (starts_at < ends_at),
  CHECK (from_person <> to_person)
);
CREATE INDEX delegations_to ON tallystick.delegations (tenant_id, to_person, ends_at);

CREATE TABLE tallystick.sessions (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  token_hash   bytea            NOT NULL, -- SHA-256 of a random 256-bit token, which only the browser has
  id           text COLLATE "C" NOT NULL, -- to speak of it; good for nothing else
  person_id    text COLLATE "C" NOT NULL,
  stage        text COLLATE "C" NOT NULL CHECK (stage IN ('second factor', 'signed in')),
  created_at   bigint           NOT NULL,
  last_seen_at bigint           NOT NULL,
  expires_at   bigint           NOT NULL,
  ended_at     bigint,
  address      text             NOT NULL,
  agent        text             NOT NULL,
  PRIMARY KEY (tenant_id, token_hash)
);
CREATE INDEX sessions_of_person ON tallystick.sessions (tenant_id, person_id, expires_at);

CREATE TABLE tallystick.api_tokens (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id           text COLLATE "C" NOT NULL, -- part of the token, and shown
  person_id    text COLLATE "C" NOT NULL,
  name         text             NOT NULL,
  token_hash   bytea            NOT NULL,
  actions      text[]           NOT NULL, -- what it may do, of what its person may
  created_at   bigint           NOT NULL,
  expires_at   bigint           NOT NULL,
  last_used_at bigint,
  ended_at     bigint,
  PRIMARY KEY (tenant_id, id)
);

-- Links that let someone in once: the first administrator, an invited person, one who set a password anew.
CREATE TABLE tallystick.invitations (
  tenant_id       text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id              text COLLATE "C" NOT NULL,
  kind            text COLLATE "C" NOT NULL CHECK (kind IN ('set-up', 'invitation', 'new password')),
  token_hash      bytea            NOT NULL,
  email           text COLLATE "C" NOT NULL, -- '' for the set-up link, whose user says it
  name            text             NOT NULL,
  organisation_id text COLLATE "C" NOT NULL,
  roles           jsonb            NOT NULL,
  invited_by      text COLLATE "C" NOT NULL,
  created_at      bigint           NOT NULL,
  expires_at      bigint           NOT NULL,
  used_at         bigint,
  ended_at        bigint,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_hash)
);

-- Failed attempts to sign in, by account and by address; hashes, for what people type there may be a password.
CREATE TABLE tallystick.sign_in_attempts (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  key_hash     bytea            NOT NULL,
  failures     integer          NOT NULL,
  last_at      bigint           NOT NULL,
  locked_until bigint           NOT NULL,
  PRIMARY KEY (tenant_id, key_hash)
);

-- What was done: append-only for the application, each entry's hash covers the one before (packages/store/src/audit).
CREATE TABLE tallystick.audit_log (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  position  bigint           NOT NULL CHECK (position >= 1),
  at        bigint           NOT NULL,
  actor     text COLLATE "C" NOT NULL,
  action    text COLLATE "C" NOT NULL,
  target    text COLLATE "C" NOT NULL,
  entry     text             NOT NULL, -- canonical JSON, and the only truth; the columns beside it are there to find it
  hash      bytea            NOT NULL, -- SHA-256 of entry, which holds the hash before
  PRIMARY KEY (tenant_id, position)
);
CREATE INDEX audit_log_by_actor  ON tallystick.audit_log (tenant_id, actor, position);
CREATE INDEX audit_log_by_action ON tallystick.audit_log (tenant_id, action, position);
CREATE INDEX audit_log_by_target ON tallystick.audit_log (tenant_id, target, position);

-- The end of each tenant's log. The row is also the lock that gives positions without gaps.
CREATE TABLE tallystick.audit_heads (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  size      bigint           NOT NULL CHECK (size >= 0),
  hash      bytea            NOT NULL,
  PRIMARY KEY (tenant_id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organisations', 'agreement_parties', 'people', 'recovery_codes', 'memberships', 'delegations', 'sessions',
    'api_tokens', 'invitations', 'sign_in_attempts', 'audit_log', 'audit_heads'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.memberships, tallystick.recovery_codes, tallystick.sign_in_attempts TO tallystick_app;
GRANT SELECT, INSERT, UPDATE ON tallystick.organisations, tallystick.agreement_parties, tallystick.people, tallystick.delegations,
  tallystick.sessions, tallystick.api_tokens, tallystick.invitations, tallystick.audit_heads TO tallystick_app;
GRANT SELECT, INSERT ON tallystick.audit_log TO tallystick_app;

-- Within a tenant, whom a transaction works for may see less than all of it. `tallystick.customer` is the organisation of a customer's
-- (or supplier's) person; `tallystick.agreements` the agreements that are seen, where not all are. Both are set by
-- packages/store/src/tenant.ts. No subqueries: Citus takes none in policies.
CREATE FUNCTION tallystick.sees_agreement(id text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN coalesce(current_setting('tallystick.agreements', true), '') <> ''
              THEN id = ANY (nullif(current_setting('tallystick.agreements', true), '')::text[])
              ELSE coalesce(current_setting('tallystick.customer', true), '') = '' END
$$;
CREATE FUNCTION tallystick.sees_organisation(id text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('tallystick.customer', true), '') IN ('', id)
$$;

-- Every table with rows of agreements has this policy; isolation.test.ts holds later ones to it.
CREATE POLICY own_agreements ON tallystick.agreements         AS RESTRICTIVE USING (tallystick.sees_agreement(id));
CREATE POLICY own_agreements ON tallystick.evidence           AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.evidence_conflicts AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.evidence_files     AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.ledger_heads       AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.dirty              AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.evaluations        AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.outcomes           AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.agreement_parties  AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));

CREATE POLICY own_organisation ON tallystick.organisations AS RESTRICTIVE USING (tallystick.sees_organisation(id));
CREATE POLICY own_organisation ON tallystick.people        AS RESTRICTIVE USING (tallystick.sees_organisation(organisation_id));
CREATE POLICY own_organisation ON tallystick.invitations   AS RESTRICTIVE USING (tallystick.sees_organisation(organisation_id));
-- Customers write to the log (what they do stands there) and never read it.
CREATE POLICY no_customer ON tallystick.audit_log AS RESTRICTIVE FOR SELECT
  USING (coalesce(current_setting('tallystick.customer', true), '') = '');

-- Data protection: which fields are personal, whose they are, under which keys they lie, how long they are kept.
--
-- The ledger holds ciphertext and is never changed; what is erased is the key. So no key and nothing that leads from a person to a key is in the ledger.

-- Which fields of a source's records are personal: by name, the field that says whose, and the class. A row without fields stays: it says that earlier
-- records may be sealed.
CREATE TABLE tallystick.personal_fields (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  agreement_id text COLLATE "C" NOT NULL,
  source       text COLLATE "C" NOT NULL,
  fields       jsonb            NOT NULL,
  PRIMARY KEY (tenant_id, agreement_id, source)
);

-- How long each class of personal data is kept after what it is about happened.
CREATE TABLE tallystick.retention_classes (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id        text COLLATE "C" NOT NULL CHECK (id <> ''),
  title     text             NOT NULL,
  keep_days integer          CHECK (keep_days BETWEEN 1 AND 36500), -- null: until somebody asks
  PRIMARY KEY (tenant_id, id)
);

-- The secret under which people are found again, sealed under the server's key. Its row is the lock of holds and erasures too.
CREATE TABLE tallystick.privacy_secrets (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  sealed    bytea            NOT NULL,
  PRIMARY KEY (tenant_id)
);

-- Whom personal data is about. Erasing drops the key and the way to it, and leaves an id that means nothing.
CREATE TABLE tallystick.data_subjects (
  tenant_id  text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id         text COLLATE "C" NOT NULL CHECK (id <> ''),
  lookup     bytea,                 -- HMAC of what identifies the person, under the tenant's secret
  key        bytea,                 -- sealed under the server's key
  created_at bigint           NOT NULL, -- ms since 1970-01-01T00:00:00Z
  erased_at  bigint,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lookup),
  CHECK ((key IS NULL) = (erased_at IS NOT NULL) AND (lookup IS NULL) = (key IS NULL))
);

-- Which records say something about whom.
CREATE TABLE tallystick.data_subject_records (
  tenant_id    text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  data_subject text COLLATE "C" NOT NULL,
  agreement_id text COLLATE "C" NOT NULL,
  position     bigint           NOT NULL,
  class        text COLLATE "C" NOT NULL,
  occurred_at  bigint           NOT NULL,
  PRIMARY KEY (tenant_id, data_subject, agreement_id, position, class)
);
-- Promise: whether a class is about a held person is found without reading other classes.
CREATE INDEX data_subject_records_of_class ON tallystick.data_subject_records (tenant_id, class, data_subject);

-- What must not be erased, although it was asked for or is over: a person, or all of a class.
CREATE TABLE tallystick.legal_holds (
  tenant_id   text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  id          text COLLATE "C" NOT NULL,
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('person', 'class')),
  target      text COLLATE "C" NOT NULL,
  reason      text             NOT NULL,
  placed_at   bigint           NOT NULL,
  placed_by   text COLLATE "C" NOT NULL,
  lifted_at   bigint,
  lifted_by   text COLLATE "C",
  PRIMARY KEY (tenant_id, id)
);

-- When what is kept too long is looked for next.
CREATE TABLE tallystick.retention_due (
  tenant_id text COLLATE "C" NOT NULL CHECK (tenant_id <> ''),
  due_at    bigint           NOT NULL,
  PRIMARY KEY (tenant_id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['personal_fields', 'retention_classes', 'privacy_secrets', 'data_subjects',
                              'data_subject_records', 'legal_holds', 'retention_due'] LOOP
    EXECUTE format('ALTER TABLE tallystick.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE tallystick.%I FORCE  ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY one_tenant ON tallystick.%I USING (tenant_id = current_setting(''tallystick.tenant'', true))', name);
  END LOOP;
  -- People of customers see pseudonyms: keys, and whose they are, are the provider's business.
  FOREACH name IN ARRAY ARRAY['retention_classes', 'privacy_secrets', 'data_subjects', 'data_subject_records', 'legal_holds', 'retention_due'] LOOP
    EXECUTE format('CREATE POLICY no_customer ON tallystick.%I AS RESTRICTIVE USING (coalesce(current_setting(''tallystick.customer'', true), '''') = '''')', name);
  END LOOP;
END $$;
CREATE POLICY own_agreements ON tallystick.personal_fields      AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
CREATE POLICY own_agreements ON tallystick.data_subject_records AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));
-- Workers look across tenants for what is due, and see nothing but that.
CREATE POLICY work_queue ON tallystick.retention_due USING (current_setting('tallystick.worker', true) = 'on');

GRANT SELECT, INSERT, UPDATE ON tallystick.personal_fields, tallystick.privacy_secrets, tallystick.data_subjects,
                                tallystick.legal_holds, tallystick.retention_due TO tallystick_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tallystick.retention_classes TO tallystick_app;
GRANT SELECT, INSERT ON tallystick.data_subject_records TO tallystick_app;

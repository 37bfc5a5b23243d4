-- In which language and time zone people read: what each of them chose, and what holds where they chose nothing. Null: as their browser is set.
ALTER TABLE tallystick.people
  ADD COLUMN language  text COLLATE "C" CHECK (language IN ('en', 'de')),
  ADD COLUMN time_zone text COLLATE "C" CHECK (length(time_zone) BETWEEN 1 AND 64);

ALTER TABLE tallystick.settings
  ADD COLUMN language  text COLLATE "C" CHECK (language IN ('en', 'de')),
  ADD COLUMN time_zone text COLLATE "C" CHECK (length(time_zone) BETWEEN 1 AND 64);

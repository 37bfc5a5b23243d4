-- Suspending and resuming takes both parties: what one has asked for and the other has not answered, and when a suspension ends by itself.
ALTER TABLE tallystick.lifecycles
  ADD COLUMN asked      jsonb,  -- { step, by, until, at }; null where nothing is asked
  ADD COLUMN resumes_at bigint; -- of one that is suspended; null until somebody resumes it

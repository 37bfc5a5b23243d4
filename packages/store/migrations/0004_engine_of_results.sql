-- Which engine worked a result out: results of another one are worked out again.
ALTER TABLE tallystick.evaluations ADD COLUMN engine text NOT NULL DEFAULT '';

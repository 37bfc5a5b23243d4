-- Texts that people typed, of which the name of an erased person is blotted out. Nothing is hashed or signed over these columns; the rest of the rows stays
-- what it was for good. The audit log, the ledger, frozen agendas, statements and credit notes are linked by hashes or handed out, and stay as they are.
GRANT UPDATE (words) ON tallystick.review_minutes, tallystick.lifecycle_events, tallystick.clause_comments, tallystick.proposals,
                        tallystick.implementation_checks, tallystick.credit_events, tallystick.claim_answers TO tallystick_app;
GRANT UPDATE (decisions, present) ON tallystick.review_minutes TO tallystick_app;
GRANT UPDATE (says) ON tallystick.ladder_log TO tallystick_app;

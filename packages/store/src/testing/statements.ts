import type { StoredStatement } from '../statements/statements.ts';

/** The first revision of a statement of agreement `a`. */
export const STATEMENT: StoredStatement = {
  agreementId: 'a',
  number: 1,
  revision: 1,
  period: '2026-03',
  madeAt: 5,
  asOf: 4,
  knownAt: 4,
  evidenceSize: 2,
  ...{ document: '{}', sha256: '00'.repeat(32), note: null },
};

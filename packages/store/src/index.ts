export { type Address, type Embedded, openEmbedded } from './embedded/open.ts';
export { STORE_ERRORS, StoreError, type StoreErrorCode } from './errors.ts';
export { APPEND_LIMIT_RECORDS, appendEvidence, type Taken } from './evidence/append.ts';
export { type LedgerHead, readHead } from './evidence/head.ts';
export type { Hint } from './hints.ts';
export { openStore, type Store, type StoreLocation, type StoreOptions } from './open.ts';
export type { TenantTransaction, TransactionOptions } from './tenant.ts';

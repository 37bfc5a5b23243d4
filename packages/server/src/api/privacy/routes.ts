import type { Api } from '../api.ts';
import { blotRoutes } from './blot.ts';
import { dataSubjectRoutes } from './data-subjects.ts';
import { legalHoldRoutes } from './legal-holds.ts';
import { personalFieldRoutes } from './personal-fields.ts';
import { retentionClassRoutes } from './retention-classes.ts';

/** Data protection: what is personal, about whom, how long it is kept (docs/data-protection.md). @param onErased called after an erasure */
export function privacyRoutes(api: Api, onErased: () => void): void {
  personalFieldRoutes(api);
  retentionClassRoutes(api);
  legalHoldRoutes(api);
  dataSubjectRoutes(api, onErased);
  blotRoutes(api);
}

import type { Api } from '../api.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { draftRoutes } from './drafts.ts';
import { lifecycleRoutes } from './lifecycle.ts';
import { proposalRoutes } from './proposals.ts';
import { renewalRoutes } from './renewal.ts';

/** From draft to the end of the term. @param onQueued called when there is a mail to send */
export function allLifecycleRoutes(api: Api, onQueued: () => void): void {
  lifecycleRoutes(api);
  draftRoutes(api);
  proposalRoutes(api);
  commentRoutes(api, onQueued);
  checkRoutes(api);
  renewalRoutes(api);
}

import type { Identity } from '../../identity/identity.ts';
import type { Api } from '../api.ts';
import { accountRoutes } from './account.ts';
import { auditRoutes } from './audit.ts';
import { delegationRoutes } from './delegations.ts';
import { invitationRoutes } from './invitations.ts';
import { openIdRoutes } from './openid.ts';
import { organisationRoutes } from './organisations.ts';
import { peopleRoutes } from './people.ts';
import { readingRoutes } from './reading.ts';
import { sessionRoutes } from './session.ts';
import { tokenRoutes } from './tokens.ts';

/** Everything about who comes in and what they may do. */
export function identityRoutes(api: Api, identity: Identity, lastEvent: () => string): void {
  sessionRoutes(api, identity, lastEvent);
  accountRoutes(api, identity);
  readingRoutes(api);
  openIdRoutes(api, identity);
  tokenRoutes(api);
  peopleRoutes(api);
  invitationRoutes(api, identity);
  organisationRoutes(api);
  delegationRoutes(api);
  auditRoutes(api);
}

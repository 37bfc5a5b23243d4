import type { SigningKey } from '@tallystick/ledger';
import type { Api } from '../api.ts';
import { bundleRoutes } from './bundle.ts';
import { checkpointRoutes } from './checkpoints.ts';
import { keyRoutes } from './keys.ts';
import { proofRoutes } from './proofs.ts';

/** What others check us by: keys, checkpoints, proofs, bundles. @param key what this server signs with */
export function allProofRoutes(api: Api, key: SigningKey | undefined): void {
  keyRoutes(api);
  checkpointRoutes(api);
  proofRoutes(api);
  bundleRoutes(api, key);
}

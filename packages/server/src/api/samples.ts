import { listAgreements, type TenantTransaction } from '@tallystick/store';
import { z } from 'zod';
import { pinnedInstant } from '../agreements.ts';

/** The part of a query that says whether samples are wanted in a list over all agreements. */
export const samplesQuery = {
  samples: z
    .enum(['with', 'without'])
    .default('with')
    .describe(
      'without: those of samples, whose time stands still, are left out where there are live agreements and none was chosen.',
    ),
};

/** The part of an answer that says how many were left out. */
export const samplesSchema = {
  samplesLeftOut: z.number().int().describe('Agreements whose evaluation instant is fixed, left out.'),
};

/** Ids of the agreements that a list leaves out because they are samples: their clocks have run for years, and would stand before all that is live. */
export async function samplesLeftOut(
  tx: TenantTransaction,
  { samples, agreement }: { readonly samples: 'with' | 'without'; readonly agreement: string | undefined },
): Promise<readonly string[]> {
  if (samples === 'with' || agreement !== undefined) return [];
  const all = await listAgreements(tx);
  const still = all.filter(({ settings }) => pinnedInstant(settings) !== undefined);
  return still.length === all.length ? [] : still.map(({ id }) => id);
}

import { listReviews, type Store } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import { startReview } from '../reviews/start-review.ts';
import { HOME_TENANT } from '../tenant.ts';
import type { Sample } from './samples.ts';

/** Starts a review of a sample, where it has none: samples stand still, so that no schedule comes due. @param now ms */
export async function putSampleReview(
  store: Store,
  agreementId: string,
  { reviewed }: Pick<Sample, 'reviewed'>,
  now: number,
): Promise<void> {
  await store.withTenant(HOME_TENANT, async (tx) => {
    if ((await listReviews(tx, { agreementId }, { limit: 1 })).length > 0) return;
    await startReview(tx, {
      ...{ agreementId, title: 'Service review', origin: 'person', by: 'system', at: now },
      ...{ from: parseInstant(reviewed.from), to: parseInstant(reviewed.to) },
      reason: 'To have one to look at: a sample stands still, and no schedule of it comes due.',
    });
  });
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { LADDERS_ORDER, listLadders, putLadders } from './escalations/ladders.ts';
import type { KeyOrder, KeyPage } from './key-order.ts';
import type { Store } from './open.ts';
import { addRun, listRuns, RUNS_ORDER } from './playbooks/runs.ts';
import { listReviews, putReview, REVIEWS_ORDER } from './reviews/reviews.ts';
import type { TenantTransaction } from './tenant.ts';
import { LADDER, RUN } from './testing/escalations.ts';
import { REVIEW } from './testing/reviews.ts';
import { TEST_SERVERS, type TestServer } from './testing/server.ts';
import { walk } from './testing/walk.ts';

let server: TestServer;
let store: Store;
beforeAll(async () => {
  server = await TEST_SERVERS[0]!.start();
  store = await server.freshStore();
  await store.withTenant('acme', async (tx) => {
    const times = [
      { dueAt: null, endedAt: 5 },
      { dueAt: null, endedAt: null },
      { dueAt: 3, endedAt: null },
      { dueAt: 1, endedAt: null },
      { dueAt: 1, endedAt: null },
      { dueAt: null, endedAt: 9 },
    ];
    const ladders = times.map((one, at) => ({ ...LADDER, ...one, number: at + 1, key: String(at) }));
    await putLadders(tx, ladders);
    for (const startedAt of [1, 7, 7, 3])
      await addRun(tx, { ...RUN, ladder: null, level: null, startedAt }, []);
    for (const [at, toAt] of [4, 9, 9, 2].entries())
      await putReview(tx, { ...REVIEW, number: at + 1, period: String(at), toAt });
  });
});
afterAll(() => server?.stop());

const as = <Result>(work: (tx: TenantTransaction) => Promise<Result>) => store.withTenant('acme', work);

/** The numbers of a list at once; walking through it gives the same. */
async function numbersOf<Row extends { readonly number: number }>(
  order: KeyOrder<Row>,
  list: (tx: TenantTransaction, page: KeyPage) => Promise<readonly Row[]>,
): Promise<number[]> {
  const whole = (await as((tx) => list(tx, { limit: 100 }))).map(({ number }) => number);
  for (const limit of [1, 2]) {
    const walked = await walk(order, (page) => as((tx) => list(tx, page)), { limit });
    expect(walked.map(({ number }) => number)).toEqual(whole);
  }
  return whole;
}

it('escalations are read page by page: the next due first, then what waits for nothing, then what ended', async () => {
  expect(await numbersOf(LADDERS_ORDER, (tx, page) => listLadders(tx, {}, page))).toEqual([5, 4, 3, 2, 6, 1]);
});

it('runs of playbooks are read page by page, the newest first', async () => {
  expect(await numbersOf(RUNS_ORDER, (tx, page) => listRuns(tx, {}, page))).toEqual([3, 2, 4, 1]);
});

it('reviews are read page by page, those about the latest time first', async () => {
  expect(await numbersOf(REVIEWS_ORDER, (tx, page) => listReviews(tx, {}, page))).toEqual([3, 2, 1, 4]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
import { FINDING, SOURCE_QUALITY, THRESHOLDS } from '../testing/quality.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { walk } from '../testing/walk.ts';
import { endLeases } from '../work/leases.ts';
import { claimQuality, finishQuality, hurryQuality, markQuality, nextQualityDue } from './due.ts';
import { countFindings, FINDINGS_ORDER, listFindings, tellFindings } from './findings.ts';
import { listQualityDays, listSourceQuality, putSourceQuality } from './sources.ts';
import { listThresholds, putThresholds } from './thresholds.ts';

describe.each(TEST_SERVERS)('data quality on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (available) server = await start();
  });
  beforeEach(async () => {
    if (available) store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  const as = <Result>(work: (tx: TenantTransaction) => Promise<Result>, tenant = 'acme') =>
    store.withTenant(tenant, work);

  describe.skipIf(!available)('a look at an agreement', () => {
    const mark = (at: number, evidenceSize: number, agreementId = 'a') =>
      as((tx) => markQuality(tx, agreementId, { at, evidenceSize, agreementVersion: 1 }));
    const claim = (now: number, owner = 'w') => claimQuality(store, { now, owner, leaseMs: 60_000 });
    const finish = async (now: number, nextAt: number | null, restUntil = now) => {
      const claimed = await claim(now);
      return as((tx) => finishQuality(tx, claimed!, { nextAt, restUntil }));
    };

    it('is due at once when evidence came, and once for the same evidence', async () => {
      await mark(10, 1);
      await mark(20, 1);
      expect(await nextQualityDue(store)).toBe(10);
      expect(await claim(9)).toBeUndefined();
      expect(await finish(10, 500)).toBe(true);
      expect(await nextQualityDue(store)).toBe(500);
    });

    it('waits for the rest after the one before, unless somebody is in a hurry', async () => {
      await mark(10, 1);
      await finish(10, 5_000, 100);
      await mark(20, 2);
      expect(await nextQualityDue(store)).toBe(100);
      await as((tx) => hurryQuality(tx, 'a', 30));
      expect(await claim(30)).toMatchObject({ tenantId: 'acme', agreementId: 'a' });
    });

    it('is due again when evidence came meanwhile', async () => {
      await mark(10, 1);
      const claimed = await claim(10);
      await mark(11, 2);
      await as((tx) => finishQuality(tx, claimed!, { nextAt: 5_000, restUntil: 100 }));
      expect(await nextQualityDue(store)).toBe(100);
    });

    it('goes to one of several that ask at once, to another one when that has died, and is then ended by that alone', async () => {
      await mark(10, 1);
      const claims = await Promise.all(['w1', 'w2', 'w3', 'w4'].map((owner) => claim(10, owner)));
      const [first, ...rest] = claims.filter((one) => one !== undefined);
      expect(rest).toEqual([]);
      expect(await nextQualityDue(store)).toBeUndefined();
      await endLeases(store);
      const second = await claim(10, 'other');
      expect(second).toMatchObject({ agreementId: 'a' });
      const end = { nextAt: null, restUntil: 0 };
      expect(await as((tx) => finishQuality(tx, first!, end))).toBe(false);
      expect(await as((tx) => finishQuality(tx, second!, end))).toBe(true);
      expect(await claim(1_000_000)).toBeUndefined();
    });

    it('goes to the longest due first, of all tenants', async () => {
      await mark(20, 1);
      await as((tx) => markQuality(tx, 'b', { at: 10, evidenceSize: 1, agreementVersion: 1 }), 'zeta');
      expect(await claim(30)).toMatchObject({ tenantId: 'zeta', agreementId: 'b' });
    });
  });

  describe.skipIf(!available)('a finding', () => {
    const other = { ...FINDING, key: 'gap/desk', kind: 'gap' };
    const tell = (found: Parameters<typeof tellFindings>[2], at: number) =>
      as((tx) => tellFindings(tx, 'a', found, at));
    const listed = async (filter = {}) =>
      (await as((tx) => listFindings(tx, filter))).map(({ number, key, openedAt, closedAt }) => [
        ...[number, key, openedAt, closedAt],
      ]);

    it('opens once, closes when it is found no more, and opens anew as another one', async () => {
      await tell([FINDING, other], 1);
      await tell([other, FINDING], 2);
      await tell([other], 3);
      await tell([other, FINDING], 4);
      expect(await listed()).toEqual([
        [3, 'late/desk', 4, null],
        [1, 'gap/desk', 1, null],
        [2, 'late/desk', 1, 3],
      ]);
      expect(await listed({ state: 'closed' })).toHaveLength(1);
      const walked = await walk(FINDINGS_ORDER, (page) => as((tx) => listFindings(tx, {}, page)));
      expect(walked.map(({ number }) => number)).toEqual([3, 1, 2]);
      expect(await listed({ kind: 'gap', source: 'desk', agreementId: 'a' })).toHaveLength(1);
      expect(await as(countFindings)).toEqual([
        { agreementId: 'a', source: 'desk', kind: 'gap', open: 1 },
        { agreementId: 'a', source: 'desk', kind: 'late', open: 1 },
      ]);
    });

    it('says what is so now', async () => {
      await tell([FINDING], 1);
      await tell([{ ...FINDING, says: '3 records came late.', records: ['1', '2', '3'] }], 2);
      expect(await as((tx) => listFindings(tx, {}))).toMatchObject([
        { says: '3 records came late.', records: ['1', '2', '3'], openedAt: 1 },
      ]);
    });

    it('opens once when two tell at the same time', async () => {
      await Promise.all([tell([FINDING, other], 1), tell([FINDING, other], 1), tell([other, FINDING], 1)]);
      expect(await listed()).toHaveLength(2);
    });
  });

  describe.skipIf(!available)('a source', () => {
    const put = (day: string, at: number, sources: Parameters<typeof putSourceQuality>[3]) =>
      as((tx) => putSourceQuality(tx, 'a', { at, day }, sources));
    const of = (score: number | null, source = 'desk') => ({ ...SOURCE_QUALITY, score, source });

    it('has a row for each day: what was last, and the lowest', async () => {
      await put('2026-03-02', 1, [of(9_800), of(null, 'probe')]);
      await put('2026-03-02', 2, [of(9_100), of(10_000, 'probe')]);
      await put('2026-03-02', 3, [of(9_500), of(10_000, 'probe')]);
      await put('2026-03-03', 4, [of(9_900)]);
      const days = await as((tx) => listQualityDays(tx, { fromDay: '2026-03-01' }));
      expect(days.map(({ source, day, score, lowest }) => [source, day, score, lowest])).toEqual([
        ['desk', '2026-03-02', 9_500, 9_100],
        ['desk', '2026-03-03', 9_900, 9_900],
        ['probe', '2026-03-02', 10_000, 10_000],
      ]);
      expect(await as((tx) => listQualityDays(tx, { fromDay: '2026-03-03' }))).toHaveLength(1);
      // The agreement names the probe no more: its days stay, it does not.
      expect(await as((tx) => listSourceQuality(tx))).toMatchObject([
        { agreementId: 'a', source: 'desk', lookedAt: 4, score: 9_900, report: { records: 2 } },
      ]);
    });

    it('has thresholds that somebody set, until they are taken back', async () => {
      await as((tx) => putThresholds(tx, THRESHOLDS));
      await as((tx) => putThresholds(tx, { ...THRESHOLDS, source: '', thresholds: { days: 7 } }));
      await as((tx) => putThresholds(tx, { ...THRESHOLDS, thresholds: { score: '80 %' }, setAt: 5 }));
      expect(await as((tx) => listThresholds(tx, 'a'))).toMatchObject([
        { source: '', thresholds: { days: 7 } },
        { source: 'desk', thresholds: { score: '80 %' }, setAt: 5 },
      ]);
      await as((tx) => putThresholds(tx, { ...THRESHOLDS, thresholds: {} }));
      expect(await as((tx) => listThresholds(tx, 'a'))).toHaveLength(1);
    });
  });
});

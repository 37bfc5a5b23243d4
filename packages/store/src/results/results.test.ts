import type { JsonObject } from '@tallystick/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAgreement } from '../agreements/put.ts';
import type { Store } from '../open.ts';
import { outcome } from '../testing/records.ts';
import { TEST_SERVERS, type TestServer } from '../testing/server.ts';
import { readDueTime, setDueTime } from '../work/due-times.ts';
import { breachedOf, breachedOutcomes } from './breached-outcomes.ts';
import { distributeOutcomes, distributionOf } from './distribute-outcomes.ts';
import { outcomesOfSubject } from './of-subject.ts';
import type { StoredOutcome } from './outcome.ts';
import {
  type OutcomeFilter,
  type OutcomeOrder,
  outcomesOf,
  pageOfOutcomes,
  pageOutcomes,
} from './page-outcomes.ts';
import { readEvaluation } from './read-evaluation.ts';
import { type EvaluationResult, replaceResults } from './replace.ts';
import { type ChangedOutcomes, isOtherBasis, updateResults } from './update.ts';

const evaluation: EvaluationResult = {
  agreementVersion: 1,
  asOf: 10_000,
  knownAt: 10_000,
  evidenceSize: 5,
  engine: 'test',
  resultText: '{"figure": 0.10, "note":"\\u0000 ünï"}',
};

describe.each(TEST_SERVERS)('results on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
  });
  afterAll(() => server?.stop());

  const replace = (
    agreement: string,
    outcomes: readonly StoredOutcome[],
    change: Partial<EvaluationResult> = {},
  ) =>
    store.withTenant('acme', (tx) => replaceResults(tx, agreement, { ...evaluation, ...change }, outcomes));
  const read = (agreement: string) => store.withTenant('acme', (tx) => readEvaluation(tx, agreement));
  const page = (
    agreement: string,
    filter: OutcomeFilter = {},
    options: { orderBy?: OutcomeOrder; after?: string; skip?: number; limit?: number } = {},
  ) => store.withTenant('acme', (tx) => pageOutcomes(tx, agreement, filter, options));

  describe.skipIf(!available)('replaceResults', () => {
    it('stores an evaluation and its outcomes as they are', async () => {
      const odd = outcome({
        subject: 'T-"2\\',
        cycle: 2,
        detail: { b: 'line\nbreak \u0000', a: [1e21, 0.1] },
      });
      const bare = outcome({
        subject: 'T-3',
        objective: '',
        startedAt: null,
        dueAt: null,
        decidedAt: null,
        elapsedMs: null,
        overrunMs: null,
        period: null,
        detail: {},
      });
      expect(await replace('as-is', [outcome(), odd, bare])).toBe('replaced');
      expect(await read('as-is')).toMatchObject(evaluation);
      const { outcomes } = await page('as-is');
      expect(outcomes).toHaveLength(3);
      expect(outcomes).toEqual(expect.arrayContaining([outcome(), odd, bare]));
    });

    it('leaves rows that did not change untouched, and removes those that are gone', async () => {
      const rows = () =>
        store.withTenant('acme', (tx) =>
          tx.query<{ subject: string; version: string; status: string }>(
            `SELECT subject, xmin::text AS version, status FROM tallystick.outcomes WHERE agreement_id = 'diff' ORDER BY subject`,
          ),
        );
      await replace('diff', [
        outcome({ subject: 'a' }),
        outcome({ subject: 'b' }),
        outcome({ subject: 'c' }),
      ]);
      const before = await rows();
      await replace('diff', [outcome({ subject: 'a' }), outcome({ subject: 'b', status: 'breached' })]);
      const after = await rows();
      expect(after.map((row) => [row.subject, row.status])).toEqual([
        ['a', 'met'],
        ['b', 'breached'],
      ]);
      expect(after[0]).toEqual(before[0]);
      await replace('diff', []);
      expect(await rows()).toEqual([]);
    });

    it('does not let results made from less evidence, or of an older version, undo newer ones', async () => {
      await replace('newer', [outcome()], { agreementVersion: 2, evidenceSize: 5 });
      expect(await replace('newer', [], { agreementVersion: 2, evidenceSize: 4 })).toBe('outdated');
      expect(await replace('newer', [], { agreementVersion: 1, evidenceSize: 9 })).toBe('outdated');
      expect((await page('newer')).outcomes).toHaveLength(1);
      expect(await replace('newer', [], { agreementVersion: 2, evidenceSize: 5, asOf: 1 })).toBe('replaced');
      expect((await page('newer')).outcomes).toHaveLength(0);
    });

    it('has no evaluation before the first', async () => {
      expect(await read('unheard-of')).toBeUndefined();
    });

    it('takes more outcomes than one statement holds', async () => {
      const many = Array.from({ length: 12_345 }, (_, index) => outcome({ subject: `T-${index}` }));
      await replace('many', many);
      await replace('many', many.slice(1));
      const [row] = await store.withTenant('acme', (tx) =>
        tx.query<{ count: number }>(`SELECT count(*) FROM tallystick.outcomes WHERE agreement_id = 'many'`),
      );
      expect(row?.count).toBe(12_344);
    });
  });

  describe.skipIf(!available)('updateResults', () => {
    const of = (...subjects: string[]) =>
      subjects.map((subject) => ({ subject, indicator: outcome().indicator }));
    const update = (
      agreement: string,
      basis: Partial<EvaluationResult>,
      next: Partial<EvaluationResult>,
      changed: ChangedOutcomes,
      standing: Partial<Parameters<typeof updateResults>[2]['standing']> = {},
    ) =>
      store
        .withTenant('acme', async (tx) => {
          await updateResults(tx, agreement, {
            basis: { ...evaluation, ...basis },
            evaluation: { ...evaluation, ...next },
            changed,
            standing: { state: 'active', settings: {}, ...standing },
          });
          await setDueTime(tx, agreement, 5);
        })
        .then(
          () => 'updated',
          (error) => (isOtherBasis(error) ? 'other basis' : Promise.reject(error)),
        );
    const agreed = (id: string, more: { text?: string; settings?: JsonObject; takesOverAt?: number } = {}) =>
      store.withTenant('acme', (tx) => putAgreement(tx, { id, title: id, text: id, ...more }));
    const other = { of: of(outcome().subject), rows: [] };

    it('changes the outcomes of the subjects that it is told of, and of no other', async () => {
      const all = ['a', 'b', 'c'].flatMap((subject) => [1, 2].map((cycle) => outcome({ subject, cycle })));
      await agreed('some');
      await replace('some', all);
      const rows = [
        outcome({ subject: 'a', cycle: 1, status: 'breached' }),
        outcome({ subject: 'd', cycle: 1 }),
      ];
      const changed = { of: of('a', 'c', 'd'), rows };
      expect(await update('some', {}, { asOf: 11_000, evidenceSize: 6 }, changed)).toBe('updated');
      expect(await read('some')).toMatchObject({ asOf: 11_000, evidenceSize: 6 });
      const { outcomes } = await page('some');
      const now = [rows[0]!, ...all.filter(({ subject }) => subject === 'b'), rows[1]!];
      expect(outcomes).toHaveLength(now.length);
      expect(outcomes).toEqual(expect.arrayContaining(now));
    });

    it('takes more changes than one statement holds', async () => {
      const many = (status: string) =>
        Array.from({ length: 6_000 }, (_, index) => outcome({ subject: `T-${index}`, status }));
      const [before, after] = [many('running'), many('met').slice(1)];
      await agreed('crowd');
      await replace('crowd', [...before, outcome({ subject: 'U' })]);
      const changed = { of: of(...before.map(({ subject }) => subject)), rows: after };
      expect(await update('crowd', {}, { evidenceSize: 6 }, changed)).toBe('updated');
      const stored = await store.withTenant('acme', (tx) =>
        tx.query<{ status: string; count: number }>(
          `SELECT status, count(*) FROM tallystick.outcomes WHERE agreement_id = 'crowd' AND subject LIKE 'T-%' GROUP BY 1`,
        ),
      );
      expect(stored).toEqual([{ status: 'met', count: 5_999 }]);
      expect((await page('crowd', { subjectHolds: 'U' })).outcomes).toHaveLength(1);
    });

    it.each<[string, Partial<EvaluationResult>]>([
      ['another version', { agreementVersion: 2 }],
      ['another instant', { asOf: 9_999 }],
      ['other evidence', { evidenceSize: 4 }],
      ['another engine', { engine: 'other' }],
    ])('writes nothing on top of results of %s', async (_name, basis) => {
      await agreed('other');
      await replace('other', [outcome()]);
      expect(await update('other', basis, { asOf: 12_000 }, other)).toBe('other basis');
      expect(await read('other')).toMatchObject(evaluation);
      expect((await page('other')).outcomes).toHaveLength(1);
      expect(await store.withTenant('acme', (tx) => readDueTime(tx, 'other'))).toBeUndefined();
    });

    it('writes nothing where nothing is stored', async () => {
      await agreed('nowhere');
      expect(await update('nowhere', {}, {}, { of: [], rows: [] })).toBe('other basis');
    });

    it.each<[string, Parameters<typeof agreed>[1], Parameters<typeof update>[4]]>([
      ['has another version', { text: 'another' }, {}],
      ['is evaluated otherwise', { settings: { asOf: '2026-01-01T00:00:00Z' } }, {}],
      ['stands elsewhere in its life', {}, { state: 'suspended' }],
      ['shares its term with another version', { text: 'another', takesOverAt: 5 }, {}],
    ])('writes nothing where the agreement %s by now', async (name, changes, standing) => {
      await agreed(name);
      const { version } = await agreed(name, changes);
      const isNewVersion = changes?.takesOverAt !== undefined;
      const basis = isNewVersion ? { agreementVersion: version } : {};
      await replace(name, [outcome()], basis);
      expect(await update(name, basis, basis, other, standing)).toBe('other basis');
      expect((await page(name)).outcomes).toHaveLength(1);
    });
  });

  describe.skipIf(!available)('pageOutcomes', () => {
    const all = Array.from({ length: 40 }, (_, index) =>
      outcome({
        subject: `T-${index % 13}`,
        cycle: Math.floor(index / 13) + 1,
        elapsedMs: index % 5 === 0 ? null : (index % 7) * 100,
        overrunMs: index % 6 === 0 ? null : (index % 4) - 2,
        dueAt: index % 3 === 0 ? null : index % 10,
        status: ['met', 'breached', 'running'][index % 3] as string,
        objective: index % 2 === 0 ? 'p1' : 'p2',
        period: index < 20 ? '2026-03' : '2026-04',
      }),
    );
    beforeAll(async () => {
      if (available) await replace('paged', all);
    });

    it('counts by tenths of the target how much of it was used: the target itself is the tenth, everything far above one part', async () => {
      const used = (elapsedMs: number, target: number, subject: string) =>
        outcome({
          subject,
          elapsedMs,
          overrunMs: elapsedMs - target,
          objective: 'spread',
          period: '2026-03',
        });
      const spread = [
        ...[
          used(0, 100, 'a'),
          used(10, 100, 'b'),
          used(11, 100, 'c'),
          used(100, 100, 'd'),
          used(101, 100, 'e'),
        ],
        ...[used(9_999, 100, 'f'), used(400, 400, 'g'), used(5, 0, 'without')],
      ];
      await replace('spread', spread);
      const parts = await store.withTenant('acme', (tx) =>
        distributeOutcomes(tx, 'spread', { objective: 'spread', period: '2026-03' }),
      );
      expect(parts.map(({ tenths, count }) => [tenths, count])).toEqual([
        [1, 2],
        [2, 1],
        [10, 2],
        [11, 1],
        [31, 1],
      ]);
      expect(distributionOf(spread)).toEqual(parts);
    });

    it('jumps to a place, as if one had walked there', async () => {
      const walked = (await page('paged', {}, { limit: 40 })).outcomes;
      const { outcomes, next } = await page('paged', {}, { skip: 33, limit: 5 });
      expect(outcomes).toEqual(walked.slice(33, 38));
      expect(next).toBeDefined();
    });

    it('finds subjects by a text that they hold, in small or capital letters, and takes it literally', async () => {
      const { outcomes } = await page('paged', { subjectHolds: 't-12' });
      expect(new Set(outcomes.map(({ subject }) => subject))).toEqual(new Set(['T-12']));
      expect((await page('paged', { subjectHolds: '%' })).outcomes).toEqual([]);
    });

    it.each<[OutcomeOrder, (one: StoredOutcome) => number]>([
      ['elapsed', (one) => -(one.elapsedMs ?? Number.NEGATIVE_INFINITY)],
      ['overrun', (one) => -(one.overrunMs ?? Number.NEGATIVE_INFINITY)],
      ['due', (one) => one.dueAt ?? Number.POSITIVE_INFINITY],
    ])('walks by %s through everything exactly once, missing figures last', async (orderBy, rank) => {
      const seen: StoredOutcome[] = [];
      for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
        const one = await page('paged', {}, { orderBy, limit: 7, ...(after !== undefined && { after }) });
        seen.push(...one.outcomes);
        after = one.next;
      }
      expect(seen).toHaveLength(all.length);
      expect(new Set(seen.map((one) => `${one.subject}/${one.cycle}`)).size).toBe(all.length);
      const ranks = seen.map(rank);
      expect(ranks).toEqual(ranks.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    });

    it.each<[OutcomeFilter, (one: StoredOutcome) => boolean]>([
      [{ objective: 'p1' }, (one) => one.objective === 'p1'],
      [{ period: '2026-04' }, (one) => one.period === '2026-04'],
      [{ status: 'met' }, (one) => one.status === 'met'],
      [{ status: ['met', 'running'] }, (one) => one.status !== 'breached'],
      [{ objective: 'p2', period: '2026-03', status: 'met' }, (one) => one === undefined],
    ])('narrows to %o', async (filter, holds) => {
      const { outcomes } = await page('paged', filter, { limit: 100 });
      const expected =
        filter.objective === 'p2' && filter.period
          ? all.filter((one) => one.objective === 'p2' && one.period === '2026-03' && one.status === 'met')
          : all.filter(holds);
      expect(outcomes).toHaveLength(expected.length);
      expect(outcomes).toEqual(expect.arrayContaining(expected));
    });

    it.each<[OutcomeFilter, OutcomeOrder]>([
      [{ objective: 'p1' }, 'elapsed'],
      [{ status: ['met', 'running'] }, 'overrun'],
      [{ period: '2026-04', subjectHolds: 't-1' }, 'due'],
    ])('cuts the same pages of outcomes at hand: of %o by %s', async (filter, orderBy) => {
      const own = outcomesOf(all, filter);
      for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
        const options = { orderBy, limit: 4, ...(after !== undefined && { after }) };
        const one = await page('paged', filter, options);
        expect(pageOfOutcomes(own, options)).toEqual(one);
        after = one.next;
      }
      const jump = { orderBy, skip: 3, limit: 2 };
      expect(pageOfOutcomes(own, jump)).toEqual(await page('paged', filter, jump));
    });

    it('finds the same misses among outcomes at hand', async () => {
      const of = { objective: 'p2', periods: ['2026-03'], limit: 3 };
      const stored = await store.withTenant('acme', (tx) => breachedOutcomes(tx, 'paged', of));
      expect(stored.count).toBeGreaterThan(2);
      expect(breachedOf(all, of)).toEqual(stored);
    });

    const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
    it.each([
      ...['nonsense', '', cursor('elapsed', 1)],
      ...[3e9, 1e300].map((cycle) => cursor('elapsed', 1, 'indicator', 'T-0', cycle, 'p1')),
    ])('refuses the cursor "%s"', async (after) => {
      await expect(page('paged', {}, { after })).rejects.toMatchObject({ code: 'cursor-invalid' });
    });

    it('refuses the cursor of another order', async () => {
      const { next } = await page('paged', {}, { limit: 1 });
      await expect(page('paged', {}, { orderBy: 'due', after: String(next) })).rejects.toMatchObject({
        code: 'cursor-invalid',
      });
    });

    it('gives all outcomes of a subject', async () => {
      const found = await store.withTenant('acme', (tx) => outcomesOfSubject(tx, 'paged', 'T-0'));
      expect(found).toEqual(all.filter((one) => one.subject === 'T-0').sort((a, b) => a.cycle - b.cycle));
    });
  });
});

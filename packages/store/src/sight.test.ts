import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAgreement } from './agreements/get.ts';
import { listAgreements } from './agreements/list.ts';
import { putAgreement } from './agreements/put.ts';
import { countAlerts, getAlert, listAlerts } from './alerts/list.ts';
import { tellAlerts } from './alerts/tell.ts';
import { appendAudit } from './audit/append.ts';
import { readAudit } from './audit/read.ts';
import { listChannels, putChannel } from './channels/channels.ts';
import { listDeliveries, queueDeliveries } from './channels/deliveries.ts';
import { addClaimAnswer, listClaimAnswers } from './claims/answers.ts';
import { creditBalances } from './credits/balances.ts';
import { addCreditEvent, listCreditEvents } from './credits/events.ts';
import { listCredits } from './credits/list.ts';
import { addCreditNote, listCreditNotes } from './credits/notes.ts';
import { getCredit } from './credits/of-agreement.ts';
import { putCredit } from './credits/put.ts';
import { listRotas, putRota } from './duty/rotas.ts';
import { addLadderEvents, listLadders, putLadders, unheardLevels } from './escalations/ladders.ts';
import { appendEvidence } from './evidence/append.ts';
import { getFileHeader, putFileHeader } from './evidence/file-header.ts';
import { getRecord } from './evidence/get-record.ts';
import { readHead } from './evidence/head.ts';
import { evidenceOfExclusions } from './evidence/of-exclusions.ts';
import { evidenceOfSubject, newestOfSubject } from './evidence/of-subject.ts';
import { listSourceLimits, putSourceLimits } from './evidence/source-limits.ts';
import { streamEvidence } from './evidence/stream.ts';
import { listOrganisations, putOrganisation } from './identity/organisations.ts';
import { linkParty, listParties, putParties } from './identity/parties.ts';
import { addPerson, getPerson, listPeople } from './identity/people.ts';
import { seesAgreement } from './identity/sees-agreement.ts';
import { addCalendarLink, listCalendarLinks } from './maintenance/calendar-links.ts';
import { addMaintenanceFeed, listMaintenanceFeeds } from './maintenance/feeds.ts';
import { noticesOf, queueNotices } from './notices/notices.ts';
import type { Store } from './open.ts';
import { addCheckpoint, listCheckpoints } from './proof/checkpoints.ts';
import { countFindings, listFindings, tellFindings } from './quality/findings.ts';
import { listQualityDays, listSourceQuality, putSourceQuality } from './quality/sources.ts';
import { listThresholds, putThresholds } from './quality/thresholds.ts';
import { countOutcomes } from './results/count-outcomes.ts';
import { decidedOutcomes } from './results/decided-outcomes.ts';
import { distributeOutcomes } from './results/distribute-outcomes.ts';
import { listComputed } from './results/list-computed.ts';
import { outcomesOfSubject } from './results/of-subject.ts';
import { countOpen, openOutcomes } from './results/open-outcomes.ts';
import { pageOutcomes } from './results/page-outcomes.ts';
import { readEvaluation } from './results/read-evaluation.ts';
import { replaceResults } from './results/replace.ts';
import { listActions, putAction } from './reviews/actions.ts';
import { listReviewDecisions, putReviewDecision } from './reviews/decisions.ts';
import { addMinutes, listMinutes } from './reviews/minutes.ts';
import { getReview, listReviews, putReview } from './reviews/reviews.ts';
import { listReviewTimes, setReviewTime } from './reviews/times.ts';
import type { Sight } from './sight.ts';
import { listStatementDeliveries, queueStatement } from './statements/deliveries.ts';
import { addStatement, getStatements, listStatementKeys, newestStatements } from './statements/statements.ts';
import { findStatusPage, listStatusPages, putStatusPage } from './status-page/pages.ts';
import { addStatusUpdate, listStatusUpdates } from './status-page/updates.ts';
import type { TenantTransaction } from './tenant.ts';
import { ALERT, ALERT_KINDS, CHANNEL, DELIVERY } from './testing/alerts.ts';
import { CLAIM_ANSWER } from './testing/claims.ts';
import { CREDIT, CREDIT_EVENT, CREDIT_NOTE } from './testing/credits.ts';
import { LADDER, LADDER_EVENT, NOTICE, ROTA } from './testing/escalations.ts';
import { FEED, LINK } from './testing/maintenance.ts';
import { FINDING, SOURCE_LIMITS, SOURCE_QUALITY, THRESHOLDS } from './testing/quality.ts';
import { outcome, record } from './testing/records.ts';
import { ACTION, DECISION, MINUTES, REVIEW } from './testing/reviews.ts';
import { TEST_SERVERS, type TestServer } from './testing/server.ts';
import { STATEMENT } from './testing/statements.ts';
import { STATUS_PAGE, STATUS_UPDATE } from './testing/status-pages.ts';
import { markDirty } from './work/mark-dirty.ts';

/** Two agreements of one tenant, each with a customer of its own, and one that is linked to nobody. */
const AGREEMENTS = ['acme-desk', 'globex-desk', 'unlinked'] as const;
const CUSTOMERS = { 'acme-desk': 'acme', 'globex-desk': 'globex' } as const;

/** What is read of an agreement through each query; [] or 0 where nothing is. */
const READS: Record<string, (tx: TenantTransaction, id: string) => Promise<unknown>> = {
  listAgreements: async (tx, id) => (await listAgreements(tx)).filter((one) => one.id === id),
  getAgreement: async (tx, id) => (await getAgreement(tx, id)) ?? [],
  readHead: async (tx, id) => ((await readHead(tx, id)).size === 0 ? [] : 'a ledger'),
  streamEvidence: async (tx, id) => {
    const batches = [];
    for await (const batch of streamEvidence(tx, id)) batches.push(batch);
    return batches;
  },
  evidenceOfSubject: (tx, id) => evidenceOfSubject(tx, id, 'T-1'),
  newestOfSubject: (tx, id) => newestOfSubject(tx, id, 'T-1'),
  listStatusPages: (tx, id) => listStatusPages(tx, id),
  findStatusPage: async (tx, id) => (await findStatusPage(tx, id)) ?? [],
  listStatusUpdates: (tx, id) => listStatusUpdates(tx, { ...STATUS_UPDATE, agreementId: id }),
  evidenceOfExclusions: (tx, id) => evidenceOfExclusions(tx, id),
  openOutcomes: async (tx, id) =>
    (await openOutcomes(tx, {})).filter(({ agreementId }) => agreementId === id),
  countOpen: async (tx, id) => (await countOpen(tx, { agreementId: id })).running || [],
  getRecord: (tx, id) => getRecord(tx, id, { source: 'desk', id: '1-opened' }),
  getFileHeader: async (tx, id) => (await getFileHeader(tx, id, 'march.csv')) ?? [],
  readEvaluation: async (tx, id) => (await readEvaluation(tx, id)) ?? [],
  pageOutcomes: async (tx, id) => (await pageOutcomes(tx, id)).outcomes,
  countOutcomes: async (tx, id) => (await countOutcomes(tx, id, { objective: 'resolve-p1' })) || [],
  decidedOutcomes: (tx, id) => decidedOutcomes(tx, id, { objective: 'resolve-p1', period: '2026-03' }),
  distributeOutcomes: (tx, id) => distributeOutcomes(tx, id, { objective: 'resolve-p1', period: '2026-03' }),
  outcomesOfSubject: (tx, id) => outcomesOfSubject(tx, id, 'T-1'),
  listComputed: async (tx, id) => (await listComputed(tx)).filter((one) => one.id === id),
  listCheckpoints: (tx, id) => listCheckpoints(tx, id),
  listStatementKeys: (tx, id) => listStatementKeys(tx, id),
  getStatements: (tx, id) => getStatements(tx, id, [{ number: 1, revision: 1 }]),
  newestStatements: (tx, id) => newestStatements(tx, id),
  listMaintenanceFeeds: (tx, id) => listMaintenanceFeeds(tx, id),
  listCalendarLinks: (tx, id) => listCalendarLinks(tx, id),
  listStatementDeliveries: (tx, id) => listStatementDeliveries(tx, id),
  listReviews: async (tx, id) => (await listReviews(tx)).filter(({ agreementId }) => agreementId === id),
  getReview: async (tx, id) => (await getReview(tx, id, 1)) ?? [],
  listMinutes: (tx, id) => listMinutes(tx, id, 1),
  listReviewDecisions: (tx, id) => listReviewDecisions(tx, id, 1),
  listActions: async (tx, id) => (await listActions(tx)).filter(({ agreementId }) => agreementId === id),
  listReviewTimes: (tx, id) => listReviewTimes(tx, id),
  listAlerts: async (tx, id) => (await listAlerts(tx, {})).filter(({ agreementId }) => agreementId === id),
  getAlert: async (tx, id) => (await getAlert(tx, id, 1)) ?? [],
  listSourceQuality: (tx, id) => listSourceQuality(tx, { agreementId: id }),
  listQualityDays: (tx, id) => listQualityDays(tx, { fromDay: '2026-01-01', agreementId: id }),
  listFindings: (tx, id) => listFindings(tx, { agreementId: id }),
  countFindings: async (tx, id) => (await countFindings(tx)).filter(({ agreementId }) => agreementId === id),
  listThresholds: (tx, id) => listThresholds(tx, id),
  listSourceLimits: (tx, id) => listSourceLimits(tx, id),
  listDeliveries: async (tx, id) =>
    (await listDeliveries(tx)).filter(({ agreementId }) => agreementId === id),
  listClaimAnswers: (tx, id) => listClaimAnswers(tx, id),
  listCredits: async (tx, id) => (await listCredits(tx, {})).filter(({ agreementId }) => agreementId === id),
  getCredit: async (tx, id) => (await getCredit(tx, id, 1)) ?? [],
  listCreditEvents: (tx, id) => listCreditEvents(tx, id, 1),
  listCreditNotes: async (tx, id) =>
    (await listCreditNotes(tx)).filter(({ agreementId }) => agreementId === id),
  creditBalances: async (tx, id) =>
    (await creditBalances(tx)).filter(({ agreementId }) => agreementId === id),
  listParties: async (tx, id) => (await listParties(tx)).filter(({ agreementId }) => agreementId === id),
};

describe.each(TEST_SERVERS)('what a customer sees on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  const as = <Result>(sight: Sight, work: (tx: TenantTransaction) => Promise<Result>) =>
    store.withTenant('home', work, { sight });
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    store = await server.freshStore();
    await store.withTenant('home', async (tx) => {
      for (const organisation of Object.values(CUSTOMERS)) {
        await putOrganisation(tx, { id: organisation, kind: 'customer', name: organisation, createdAt: 0 });
        const email = `${organisation}@example.org`;
        await addPerson(tx, {
          id: organisation,
          organisationId: organisation,
          email,
          name: organisation,
          createdAt: 0,
        });
      }
      for (const id of AGREEMENTS) {
        await putAgreement(tx, { id, title: id, text: id });
        await putParties(tx, id, { provider: 'We', customer: id });
        await appendEvidence(tx, id, [
          record(),
          record({ data: { conflict: id } }),
          record({ id: 'x', type: 'exclusion.announced' }),
        ]);
        await putFileHeader(tx, id, { file: 'march.csv', header: 'id' });
        await addCheckpoint(tx, id, { size: 2, note: id, signedAt: 0 });
        await tellAlerts(tx, id, [ALERT], 0, ALERT_KINDS);
        await tellFindings(tx, id, [FINDING], 0);
        await putSourceQuality(tx, id, { at: 0, day: '2026-03-02' }, [SOURCE_QUALITY]);
        await putThresholds(tx, { ...THRESHOLDS, agreementId: id });
        await putSourceLimits(tx, { ...SOURCE_LIMITS, agreementId: id });
        await queueDeliveries(tx, [{ ...DELIVERY, agreementId: id }], 0);
        await addStatement(tx, { ...STATEMENT, agreementId: id });
        await queueStatement(tx, { ...STATEMENT, agreementId: id }, ['owner'], 0);
        await addMaintenanceFeed(tx, { ...FEED, agreementId: id });
        await addCalendarLink(tx, { ...LINK, agreementId: id });
        await addClaimAnswer(tx, { ...CLAIM_ANSWER, agreementId: id });
        await putStatusPage(tx, { ...STATUS_PAGE, agreementId: id, slug: id });
        await addStatusUpdate(tx, { ...STATUS_UPDATE, agreementId: id });
        await putReview(tx, { ...REVIEW, agreementId: id });
        await addMinutes(tx, { agreementId: id, number: 1 }, MINUTES);
        await putReviewDecision(tx, { ...DECISION, agreementId: id });
        await putAction(tx, { ...ACTION, agreementId: id });
        await setReviewTime(tx, { agreementId: id, review: 'service-review', basis: 'b', dueAt: 5 });
        await putCredit(tx, { ...CREDIT, agreementId: id });
        await addCreditEvent(tx, { agreementId: id, number: 1 }, CREDIT_EVENT);
        await addCreditNote(tx, { ...CREDIT_NOTE, agreementId: id });
        const results = {
          agreementVersion: 1,
          asOf: 0,
          knownAt: 0,
          engine: 'test',
          evidenceSize: 1,
          resultText: '{}',
        };
        await replaceResults(tx, id, results, [outcome(), outcome({ subject: 'T-2', status: 'running' })]);
      }
      for (const [agreementId, organisationId] of Object.entries(CUSTOMERS))
        await linkParty(tx, { agreementId, party: 'customer', organisationId });
    });
  });
  afterAll(() => server?.stop());

  describe.skipIf(!available).each(Object.entries(READS))('%s', (_, read) => {
    it('shows a customer the rows of its own agreements, and of no other', async () => {
      for (const id of AGREEMENTS) {
        const seen = await as({ customer: 'acme' }, (tx) => read(tx, id));
        if (id === 'acme-desk') expect(seen).not.toEqual([]);
        else expect(seen).toEqual([]);
        expect(await as({}, (tx) => read(tx, id))).not.toEqual([]);
      }
    });
  });

  it.skipIf(!available)(
    'shows those of a role that is held for some agreements or organisations',
    async () => {
      const seen = async (sight: Sight) => (await as(sight, listAgreements)).map(({ id }) => id);
      expect(await seen({ only: { agreements: ['unlinked'], organisations: ['globex'] } })).toEqual([
        'globex-desk',
        'unlinked',
      ]);
      expect(await seen({ only: { agreements: [], organisations: [] } })).toEqual([]);
      const both = { customer: 'acme', only: { agreements: [...AGREEMENTS], organisations: ['globex'] } };
      expect(await seen(both)).toEqual(['acme-desk']);
      expect(await seen({ customer: 'nobody' })).toEqual([]);
      await expect(seen({ customer: '' })).rejects.toThrow(RangeError);
      expect(await as(both, (tx) => seesAgreement(tx, 'unlinked'))).toBe(false);
    },
  );

  it.skipIf(!available)('refuses what a customer writes beyond its own agreements', async () => {
    const writes: ((tx: TenantTransaction) => Promise<unknown>)[] = [
      (tx) => putAgreement(tx, { id: 'new', title: 'x', text: 'x' }),
      (tx) => putParties(tx, 'new', { provider: 'x', customer: 'y' }),
      (tx) => putFileHeader(tx, 'globex-desk', { file: 'x.csv', header: 'x' }),
      (tx) => markDirty(tx, 'globex-desk'),
      (tx) => putCredit(tx, { ...CREDIT, agreementId: 'globex-desk', number: 2 }),
      (tx) => putThresholds(tx, { ...THRESHOLDS, agreementId: 'globex-desk', source: '' }),
      (tx) => appendEvidence(tx, 'globex-desk', [record({ id: 'z' })]),
    ];
    for (const write of writes)
      await expect(as({ customer: 'acme' }, write)).rejects.toThrow('row-level security');
  });

  it.skipIf(!available)(
    'shows a customer its own people and organisation only, and nothing of the log',
    async () => {
      await as({ customer: 'acme' }, async (tx) => {
        await appendAudit(tx, { at: 0, actor: 'acme', action: 'claim.made', target: 'agreement acme-desk' });
        expect((await listPeople(tx)).map(({ id }) => id)).toEqual(['acme']);
        expect(await getPerson(tx, 'globex')).toBeUndefined();
        expect((await listOrganisations(tx)).map(({ id }) => id)).toEqual(['acme']);
        expect(await readAudit(tx, {}, { limit: 10 })).toEqual([]);
      });
      expect(await as({}, (tx) => readAudit(tx, {}, { limit: 10 }))).toHaveLength(1);
    },
  );

  it.skipIf(!available)(
    'shows a customer nothing of whom the provider tells, and those of a role for one agreement its own',
    async () => {
      await as({}, async (tx) => {
        for (const agreementId of ['acme-desk', 'globex-desk']) {
          await putLadders(tx, [{ ...LADDER, agreementId }]);
          await addLadderEvents(tx, agreementId, [LADDER_EVENT]);
          await queueNotices(tx, [{ ...NOTICE, agreementId }], 0);
          await putRota(tx, { ...ROTA, agreementId });
        }
      });
      const seen = (sight: Sight) =>
        as(sight, async (tx) => [
          (await listLadders(tx, {})).length,
          (await unheardLevels(tx)).length,
          (await noticesOf(tx, 'acme-desk', 'ladder/1')).length,
          (await listRotas(tx, 'acme-desk')).length,
        ]);
      expect(await seen({ customer: 'acme' })).toEqual([0, 0, 0, 0]);
      expect(await seen({ only: { agreements: ['acme-desk'], organisations: [] } })).toEqual([1, 1, 1, 1]);
      expect(await seen({})).toEqual([2, 2, 1, 1]);
    },
  );

  it.skipIf(!available)('shows a customer no channel, and counts its own alerts', async () => {
    await as({}, (tx) => putChannel(tx, CHANNEL));
    expect(await as({ customer: 'acme' }, listChannels)).toEqual([]);
    expect(await as({ customer: 'acme' }, countAlerts)).toEqual({ open: 1, unacknowledged: 1 });
    expect(await as({}, countAlerts)).toEqual({ open: 3, unacknowledged: 3 });
    await expect(as({ customer: 'acme' }, (tx) => putChannel(tx, { ...CHANNEL, id: 'y' }))).rejects.toThrow(
      'row-level security',
    );
  });

  it.skipIf(!available)('forgets the customer with the transaction', async () => {
    for (let time = 0; time < 20; time++) {
      await as({ customer: 'acme' }, listAgreements);
      expect(await as({}, listAgreements)).toHaveLength(AGREEMENTS.length);
    }
  });

  it.skipIf(!available)('unlinks a party that gets another name', async () => {
    await as({}, async (tx) => {
      await putParties(tx, 'globex-desk', { provider: 'We', customer: 'globex-desk' });
      expect((await listParties(tx)).find(isGlobex)?.organisationId).toBe('globex');
      await putParties(tx, 'globex-desk', { provider: 'We', customer: 'Initech' });
      expect((await listParties(tx)).find(isGlobex)).toMatchObject({
        name: 'Initech',
        organisationId: undefined,
      });
    });
  });
});

function isGlobex(one: { agreementId: string; party: string }): boolean {
  return one.agreementId === 'globex-desk' && one.party === 'customer';
}

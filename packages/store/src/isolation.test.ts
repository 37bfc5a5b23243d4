import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementAt, getAgreement, listVersions, standingVersions } from './agreements/get.ts';
import { listAgreements } from './agreements/list.ts';
import { putAgreement } from './agreements/put.ts';
import { readStanding } from './agreements/standing.ts';
import { acknowledgeAlert } from './alerts/acknowledge.ts';
import {
  alertsSince,
  countAlerts,
  criticalAlertsAt,
  getAlert,
  listAlerts,
  openAlertsOf,
} from './alerts/list.ts';
import { tellAlerts } from './alerts/tell.ts';
import { addAnswered, dropAnswered, findAnswered, nextAnsweredEnd } from './answered/answered.ts';
import { appendAudit } from './audit/append.ts';
import { auditAfter, auditSize, readAudit } from './audit/read.ts';
import { verifyAudit } from './audit/verify.ts';
import { backup } from './backup/backup.ts';
import { restore } from './backup/restore.ts';
import { dropChannel, listChannels, lockDueDigest, nextDigestDue, putChannel } from './channels/channels.ts';
import {
  claimDeliveries,
  dropMuted,
  endDeliveries,
  listDeliveries,
  listMuted,
  nextDelivery,
  queueDeliveries,
  unmute,
} from './channels/deliveries.ts';
import { addClaimAnswer, listClaimAnswers } from './claims/answers.ts';
import { creditBalancesAt, creditsAt } from './credits/at.ts';
import { creditBalances } from './credits/balances.ts';
import { addCreditEvent, listCreditEvents } from './credits/events.ts';
import { listCredits } from './credits/list.ts';
import { addCreditNote, listCreditNotes, nextNoteNumber } from './credits/notes.ts';
import { getCredit, lockCredits } from './credits/of-agreement.ts';
import { putCredit } from './credits/put.ts';
import { listRotas, putRota } from './duty/rotas.ts';
import {
  addLadderEvents,
  getLadder,
  listLadderEvents,
  listLadders,
  nextLadderDue,
  nextLadderNumber,
  putLadders,
  standingLadders,
  unheardLevels,
} from './escalations/ladders.ts';
import { appendEvidence } from './evidence/append.ts';
import { countKnown } from './evidence/count-known.ts';
import { getFileHeader, putFileHeader } from './evidence/file-header.ts';
import { getRecord, getRecordsAt, hasRecordsOf } from './evidence/get-record.ts';
import { readHead } from './evidence/head.ts';
import { streamLeafHashes } from './evidence/leaf-hashes.ts';
import { evidenceOfExclusions } from './evidence/of-exclusions.ts';
import { recordsOfFigure } from './evidence/of-figure.ts';
import { evidenceOfSubject, newestOfSubject } from './evidence/of-subject.ts';
import { evidenceOfSubjects } from './evidence/of-subjects.ts';
import { lastPositionBefore, lastRecordsBefore } from './evidence/recent.ts';
import { countRepeats } from './evidence/repeats.ts';
import { listSourceLimits, putSourceLimits } from './evidence/source-limits.ts';
import { sourcesSeen } from './evidence/sources-seen.ts';
import { evidenceAfter, streamEvidence } from './evidence/stream.ts';
import { findAccount } from './identity/accounts.ts';
import { countHolders } from './identity/count-holders.ts';
import { addDelegation, listDelegations, listStandIns } from './identity/delegations.ts';
import { grantRole, grantsOf, listGrants } from './identity/grants.ts';
import { addInvitation, findInvitation, listInvitations } from './identity/invitations.ts';
import { listOrganisations, putOrganisation } from './identity/organisations.ts';
import { linkParty, listParties, putParties } from './identity/parties.ts';
import { addPerson, getPerson, listPeople, pagePeople } from './identity/people.ts';
import { languageOfMail, putReading, readReading } from './identity/reading.ts';
import { offeredSecondFactor, offerSecondFactor } from './identity/second-factor.ts';
import { addSession, findSession, listSessions } from './identity/sessions.ts';
import { addToken, findToken, listTokens } from './identity/tokens.ts';
import * as contract from './index.ts';
import { listChecks, putCheck } from './lifecycle/checks.ts';
import { addComment, countComments, getComment, listComments } from './lifecycle/comments.ts';
import { getDraft, listDrafts, putDraft } from './lifecycle/drafts.ts';
import {
  addLifecycleEvent,
  askedAt,
  getLifecycle,
  listLifecycleEvents,
  listLifecycles,
  putLifecycle,
} from './lifecycle/lifecycle.ts';
import {
  addApproval,
  addProposal,
  listApprovals,
  listProposals,
  openProposals,
} from './lifecycle/proposals.ts';
import {
  addCalendarLink,
  endCalendarLink,
  listCalendarLinks,
  opensCalendar,
} from './maintenance/calendar-links.ts';
import {
  addMaintenanceFeed,
  claimMaintenanceFeed,
  dropMaintenanceFeed,
  endMaintenanceFeed,
  listMaintenanceFeeds,
  lockMaintenanceFeed,
  nextMaintenanceFeed,
} from './maintenance/feeds.ts';
import { claimNotices, endNotices, nextNotice, noticesOf, queueNotices } from './notices/notices.ts';
import { openStore, type Store } from './open.ts';
import { addRun, endRun, getRun, listRuns, lockRun } from './playbooks/runs.ts';
import { claimStep, listSteps, nextStep, putStep } from './playbooks/steps.ts';
import { blotTexts } from './privacy/blot.ts';
import { eraseDataSubject, listErasures } from './privacy/erase.ts';
import { findDataSubject, getDataSubject, listDataSubjects, recordsOfDataSubject } from './privacy/find.ts';
import { addHold, listHolds } from './privacy/holds.ts';
import { agreementsWithMarks, putMarks, readMarks } from './privacy/marks.ts';
import { openRecords } from './privacy/open-records.ts';
import {
  expiredDataSubjects,
  listRetentionClasses,
  putRetentionClass,
  readRetentionDue,
  setRetentionDue,
} from './privacy/retention.ts';
import { addCheckpoint, addCosignature, listCheckpoints } from './proof/checkpoints.ts';
import { addSigningKey, listSigningKeys } from './proof/signing-keys.ts';
import { hurryQuality, markQuality } from './quality/due.ts';
import { countFindings, listFindings, tellFindings } from './quality/findings.ts';
import { listQualityDays, listSourceQuality, putSourceQuality } from './quality/sources.ts';
import { listThresholds, putThresholds } from './quality/thresholds.ts';
import { addRemedyStep, listRemedySteps } from './remedies/steps.ts';
import { breachedOutcomes } from './results/breached-outcomes.ts';
import { countOutcomes } from './results/count-outcomes.ts';
import { decidedOutcomes } from './results/decided-outcomes.ts';
import { distributeOutcomes } from './results/distribute-outcomes.ts';
import { dropResults, outcomesDigest } from './results/drop.ts';
import { listComputed } from './results/list-computed.ts';
import { outcomesOfSubject } from './results/of-subject.ts';
import { countOpen, openOutcomes } from './results/open-outcomes.ts';
import { pageOutcomes } from './results/page-outcomes.ts';
import { readEvaluation, readNewerEvaluation } from './results/read-evaluation.ts';
import { replaceResults } from './results/replace.ts';
import { riskyOutcomes } from './results/risky-outcomes.ts';
import { updateResults } from './results/update.ts';
import { getAction, listActions, nextActionNumber, putAction } from './reviews/actions.ts';
import { listReviewDecisions, putReviewDecision } from './reviews/decisions.ts';
import { addMinutes, listMinutes } from './reviews/minutes.ts';
import { getReview, listReviews, lockReviews, openReviewsAt, putReview } from './reviews/reviews.ts';
import { keepReviewTimes, listReviewTimes, lockReviewTime, setReviewTime } from './reviews/times.ts';
import { putSettings, readSettings } from './settings/settings.ts';
import { addSilence, endSilence, listSilences } from './silences/silences.ts';
import {
  claimStatementDelivery,
  endStatementDelivery,
  listStatementDeliveries,
  nextStatementDelivery,
  queueStatement,
} from './statements/deliveries.ts';
import { addStatement, getStatements, listStatementKeys, newestStatements } from './statements/statements.ts';
import { findStatusPage, listStatusPages, putStatusPage } from './status-page/pages.ts';
import { addStatusUpdate, editStatusUpdate, listStatusUpdates } from './status-page/updates.ts';
import type { TenantTransaction } from './tenant.ts';
import { ALERT, ALERT_KINDS, CHANNEL, DELIVERY } from './testing/alerts.ts';
import { CLAIM_ANSWER } from './testing/claims.ts';
import { CREDIT, CREDIT_EVENT, CREDIT_NOTE } from './testing/credits.ts';
import { makeTestDirectory } from './testing/directories.ts';
import { LADDER, LADDER_EVENT, NOTICE, ROTA, RUN, SILENCE } from './testing/escalations.ts';
import {
  APPROVAL,
  CHECK,
  COMMENT,
  DRAFT,
  LIFECYCLE,
  LIFECYCLE_EVENT,
  PROPOSAL,
} from './testing/lifecycle.ts';
import { FEED, LINK } from './testing/maintenance.ts';
import { FINDING, SOURCE_LIMITS, SOURCE_QUALITY, THRESHOLDS } from './testing/quality.ts';
import { outcome, record } from './testing/records.ts';
import { REMEDY_STEP } from './testing/remedies.ts';
import { ACTION, DECISION, MINUTES, REVIEW } from './testing/reviews.ts';
import { TEST_SERVERS, type TestServer } from './testing/server.ts';
import { STATEMENT } from './testing/statements.ts';
import { STATUS_PAGE, STATUS_UPDATE } from './testing/status-pages.ts';
import { WEBHOOK, WEBHOOK_EVENT } from './testing/webhooks.ts';
import {
  claimWebhookDelivery,
  endWebhookDelivery,
  listWebhookDeliveries,
  nextWebhookDelivery,
  queueWebhookDeliveries,
  replayWebhookDelivery,
} from './webhooks/deliveries.ts';
import {
  dropWebhook,
  listWebhooks,
  lockUnreadWebhook,
  putWebhook,
  setWebhookRead,
} from './webhooks/webhooks.ts';
import { claimDirty } from './work/claim-dirty.ts';
import { readDueTime, setDueTime } from './work/due-times.ts';
import { markDirty } from './work/mark-dirty.ts';

const evaluation = {
  agreementVersion: 1,
  asOf: 0,
  knownAt: 0,
  engine: 'test',
  evidenceSize: 1,
  resultText: '{"of":"acme"}',
};

const session = {
  ...{ id: 's', personId: 'ada', stage: 'signed in' as const, address: '::1', agent: 'test' },
  ...{ createdAt: 0, lastSeenAt: 0, expiresAt: 1 },
};
const invitation = {
  id: 'i',
  kind: 'invitation' as const,
  email: 'bob@example.org',
  name: 'Bob',
  organisationId: 'o',
  roles: [],
  ...{ invitedBy: 'ada', createdAt: 0, expiresAt: 1 },
};
const delegation = { id: 'd', fromPerson: 'ada', toPerson: 'bob', startsAt: 0, endsAt: 1, reason: 'away' };
const token = { id: 't', personId: 'ada', actions: ['agreement.read'], createdAt: 0, expiresAt: 1 };

const ANSWERED = {
  ...{ sender: 'person ada', keyHash: Buffer.from('k'), fingerprint: Buffer.from('f') },
  ...{ answer: Buffer.from('sealed'), expiresAt: 1 },
};

/** SHA-256 of nothing. */
const NO_OUTCOMES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What a tenant reads through each operation that reads. */
const READS: Record<string, (tx: TenantTransaction) => Promise<unknown>> = {
  listAgreements: (tx) => listAgreements(tx),
  getAgreement: async (tx) => (await getAgreement(tx, 'a')) ?? [],
  agreementAt: async (tx) => (await agreementAt(tx, 'a', 0)) ?? [],
  standingVersions: (tx) => standingVersions(tx, 'a'),
  listVersions: (tx) => listVersions(tx, 'a'),
  readHead: async (tx) => ((await readHead(tx, 'a')).size === 0 ? [] : 'a ledger'),
  readStanding: async (tx) => {
    const { version, size } = await readStanding(tx, 'a');
    return version === null && size === 0 ? [] : 'an agreement';
  },
  streamEvidence: async (tx) => {
    const batches = [];
    for await (const batch of streamEvidence(tx, 'a')) batches.push(batch);
    return batches;
  },
  evidenceAfter: async (tx) => (await evidenceAfter(tx, 'a', 0)).records,
  evidenceOfSubject: (tx) => evidenceOfSubject(tx, 'a', 'T-1'),
  newestOfSubject: (tx) => newestOfSubject(tx, 'a', 'T-1'),
  findStatusPage: async (tx) => (await findStatusPage(tx, 'desk')) ?? [],
  listStatusPages: (tx) => listStatusPages(tx, 'a'),
  listStatusUpdates: (tx) => listStatusUpdates(tx, STATUS_UPDATE),
  evidenceOfExclusions: (tx) => evidenceOfExclusions(tx, 'a'),
  sourcesSeen: async (tx) => [...(await sourcesSeen(tx, 'a', ['desk']))],
  lastPositionBefore: async (tx) => {
    const { size } = await readHead(tx, 'a');
    return (await lastPositionBefore(tx, 'a', { before: 1e15, size })) === 0 ? [] : 'a ledger';
  },
  lastRecordsBefore: (tx) =>
    lastRecordsBefore(tx, 'a', { position: 1e9, before: 1e15, subjects: ['T-1'], type: 'slices' }),
  openOutcomes: (tx) => openOutcomes(tx, {}),
  countOpen: async (tx) => ((await countOpen(tx, {})).running === 0 ? [] : 'open clocks'),
  recordsOfFigure: async (tx) =>
    (await recordsOfFigure(tx, 'a', { reads: [{ source: 'desk' }] }, { limit: 5 })).records,
  getRecord: (tx) => getRecord(tx, 'a', { source: 'desk', id: '1-opened' }),
  getRecordsAt: (tx) => getRecordsAt(tx, 'a', [1]),
  hasRecordsOf: async (tx) => ((await hasRecordsOf(tx, 'a', 'desk')) ? 'some' : []),
  getFileHeader: async (tx) => (await getFileHeader(tx, 'a', 'march.csv')) ?? [],
  listComputed: (tx) => listComputed(tx),
  readEvaluation: async (tx) => (await readEvaluation(tx, 'a')) ?? [],
  readNewerEvaluation: async (tx) => (await readNewerEvaluation(tx, 'a', undefined)) ?? [],
  pageOutcomes: async (tx) => (await pageOutcomes(tx, 'a')).outcomes,
  countOutcomes: async (tx) =>
    (await countOutcomes(tx, 'a', { objective: 'resolve-p1' })) === 0 ? [] : 'some outcomes',
  decidedOutcomes: (tx) => decidedOutcomes(tx, 'a', { objective: 'resolve-p1', period: '2026-03' }),
  distributeOutcomes: (tx) => distributeOutcomes(tx, 'a', { objective: 'resolve-p1', period: '2026-03' }),
  outcomesOfSubject: (tx) => outcomesOfSubject(tx, 'a', 'T-1'),
  listCheckpoints: (tx) => listCheckpoints(tx, 'a'),
  listSigningKeys: (tx) => listSigningKeys(tx),
  streamLeafHashes: async (tx) => {
    const batches = [];
    for await (const batch of streamLeafHashes(tx, 'a', (await readHead(tx, 'a')).size)) batches.push(batch);
    return batches;
  },
  riskyOutcomes: (tx) => riskyOutcomes(tx, 'a', 5),
  listStatementKeys: (tx) => listStatementKeys(tx, 'a'),
  getStatements: (tx) => getStatements(tx, 'a', [{ number: 1, revision: 1 }]),
  newestStatements: (tx) => newestStatements(tx, 'a'),
  listStatementDeliveries: (tx) => listStatementDeliveries(tx, 'a'),
  nextStatementDelivery: async (tx) => (await nextStatementDelivery(tx)) ?? [],
  evidenceOfSubjects: (tx) => evidenceOfSubjects(tx, 'a', ['T-1']),
  breachedOutcomes: async (tx) =>
    (await breachedOutcomes(tx, 'a', { objective: 'resolve-p1', periods: ['2026-03'], limit: 5 })).subjects,
  lockReviews: (tx) => lockReviews(tx, 'a'),
  listReviews: (tx) => listReviews(tx),
  openReviewsAt: (tx) => openReviewsAt(tx, 1e13),
  getReview: async (tx) => (await getReview(tx, 'a', 1)) ?? [],
  listMinutes: (tx) => listMinutes(tx, 'a', 1),
  listReviewDecisions: (tx) => listReviewDecisions(tx, 'a', 1),
  listActions: (tx) => listActions(tx),
  getAction: async (tx) => (await getAction(tx, 'a', 1)) ?? [],
  nextActionNumber: async (tx) => ((await nextActionNumber(tx, 'a')) === 1 ? [] : 'some actions'),
  listReviewTimes: (tx) => listReviewTimes(tx),
  lockReviewTime: async (tx) => (await lockReviewTime(tx, 'a', 'service-review')) ?? [],
  listMaintenanceFeeds: (tx) => listMaintenanceFeeds(tx, 'a'),
  lockMaintenanceFeed: async (tx) => ((await lockMaintenanceFeed(tx, FEED)) ? 'a feed' : []),
  nextMaintenanceFeed: async (tx) => (await nextMaintenanceFeed(tx)) ?? [],
  listCalendarLinks: (tx) => listCalendarLinks(tx, 'a'),
  opensCalendar: async (tx) => ((await opensCalendar(tx, 'a', LINK.tokenHash)) ? 'a calendar' : []),
  listAlerts: (tx) => listAlerts(tx, {}),
  criticalAlertsAt: (tx) => criticalAlertsAt(tx, 1e13),
  getAlert: async (tx) => (await getAlert(tx, 'a', 1)) ?? [],
  countAlerts: async (tx) => ((await countAlerts(tx)).open === 0 ? [] : 'open alerts'),
  listSourceQuality: (tx) => listSourceQuality(tx),
  listQualityDays: (tx) => listQualityDays(tx, { fromDay: '2026-01-01' }),
  listFindings: (tx) => listFindings(tx, {}),
  countFindings: (tx) => countFindings(tx),
  listThresholds: (tx) => listThresholds(tx, 'a'),
  countRepeats: async (tx) =>
    (await countRepeats(tx, [{ agreementId: 'a', source: 'desk', fromAt: undefined }])).filter(
      (count) => count > 0,
    ),
  listSourceLimits: (tx) => listSourceLimits(tx, 'a'),
  openAlertsOf: (tx) => openAlertsOf(tx, { ...ALERT, agreementId: 'a', objective: 'quick' }),
  listLadders: (tx) => listLadders(tx, {}),
  getLadder: async (tx) => (await getLadder(tx, 'a', 1)) ?? [],
  standingLadders: (tx) => standingLadders(tx, 'a', []),
  listLadderEvents: (tx) => listLadderEvents(tx, 'a', 1),
  unheardLevels: (tx) => unheardLevels(tx),
  nextLadderDue: async (tx) => (await nextLadderDue(tx, 'a')) ?? [],
  nextLadderNumber: async (tx) => ((await nextLadderNumber(tx, 'a')) === 1 ? [] : 'some ladders'),
  nextNotice: async (tx) => (await nextNotice(tx)) ?? [],
  noticesOf: (tx) => noticesOf(tx, 'a', 'ladder/1'),
  listRotas: (tx) => listRotas(tx, 'a'),
  alertsSince: async (tx) => (await alertsSince(tx, -1)).opened,
  listSilences: (tx) => listSilences(tx, 0),
  listWebhooks,
  lockUnreadWebhook: async (tx) => (await lockUnreadWebhook(tx)) ?? [],
  listWebhookDeliveries: (tx) => listWebhookDeliveries(tx, WEBHOOK.id),
  nextWebhookDelivery: async (tx) => (await nextWebhookDelivery(tx)) ?? [],
  auditAfter: (tx) => auditAfter(tx, 0),
  auditSize: async (tx) => (await auditSize(tx)) || [],
  listMuted: (tx) => listMuted(tx),
  nextDigestDue: async (tx) => (await nextDigestDue(tx)) ?? [],
  listRuns: (tx) => listRuns(tx, {}),
  getRun: async (tx) => (await getRun(tx, 'a', 1)) ?? [],
  listSteps: (tx) => listSteps(tx, 'a', [1]),
  nextStep: async (tx) => (await nextStep(tx)) ?? [],
  listStandIns: (tx) => listStandIns(tx, { from: 0, to: 1 }),
  listChannels: (tx) => listChannels(tx),
  listDeliveries: (tx) => listDeliveries(tx),
  nextDelivery: async (tx) => (await nextDelivery(tx)) ?? [],
  listClaimAnswers: (tx) => listClaimAnswers(tx, 'a'),
  listRemedySteps: (tx) => listRemedySteps(tx, 'a'),
  listCredits: (tx) => listCredits(tx, {}),
  creditsAt: (tx) => creditsAt(tx, 1e13),
  creditBalancesAt: (tx) => creditBalancesAt(tx, 1e13),
  countKnown: async (tx) => ((await countKnown(tx, 'a', 1e13)) === 0 ? [] : 'records'),
  lockCredits: (tx) => lockCredits(tx, 'a'),
  getCredit: async (tx) => (await getCredit(tx, 'a', 1)) ?? [],
  listCreditEvents: (tx) => listCreditEvents(tx, 'a', 1),
  listCreditNotes: (tx) => listCreditNotes(tx),
  nextNoteNumber: async (tx) => ((await nextNoteNumber(tx, 'a')) === 1 ? [] : 'some notes'),
  creditBalances: (tx) => creditBalances(tx),
  getLifecycle: async (tx) => (await getLifecycle(tx, 'a')) ?? [],
  listLifecycles: (tx) => listLifecycles(tx),
  askedAt: (tx) => askedAt(tx, 1e13),
  listLifecycleEvents: (tx) => listLifecycleEvents(tx, 'a'),
  getDraft: async (tx) => (await getDraft(tx, 'a', 'provider')) ?? [],
  listDrafts: (tx) => listDrafts(tx, 'provider'),
  listProposals: (tx) => listProposals(tx, 'a'),
  openProposals: (tx) => openProposals(tx),
  listApprovals: (tx) => listApprovals(tx, 'a'),
  listComments: (tx) => listComments(tx, 'a', { limit: 10 }),
  countComments: async (tx) => (await countComments(tx, 'a')) || [],
  getComment: async (tx) => (await getComment(tx, 'a', 1)) ?? [],
  listChecks: (tx) => listChecks(tx, 'a', 1),
  readDueTime: async (tx) => (await readDueTime(tx, 'a')) ?? [],
  outcomesDigest: async (tx) => ((await outcomesDigest(tx, 'a')) === NO_OUTCOMES ? [] : 'some outcomes'),
  readSettings: async (tx) => ((await readSettings(tx)).secondFactor === 'optional' ? [] : 'settings'),
  listOrganisations: (tx) => listOrganisations(tx),
  listParties: (tx) => listParties(tx),
  getPerson: async (tx) => (await getPerson(tx, 'ada')) ?? [],
  listPeople: (tx) => listPeople(tx),
  pagePeople: (tx) => pagePeople(tx, { limit: 10 }),
  readReading: async (tx) => (await readReading(tx, 'ada')) ?? [],
  languageOfMail: async (tx) => {
    const language = await languageOfMail(tx, ['Ada@example.org']);
    return language === 'en' ? [] : language;
  },
  findAccount: async (tx) => (await findAccount(tx, { email: 'ADA@example.org' })) ?? [],
  countHolders: async (tx) => (await countHolders(tx, 'auditor')) || [],
  listDelegations: (tx) => listDelegations(tx, 'ada', 0),
  listInvitations: (tx) => listInvitations(tx, 0),
  findInvitation: async (tx) => (await findInvitation(tx, Buffer.from('i'), 0)) ?? [],
  offeredSecondFactor: async (tx) => (await offeredSecondFactor(tx, 'ada')) ?? [],
  grantsOf: (tx) => grantsOf(tx, 'ada', 0),
  listGrants: (tx) => listGrants(tx),
  findSession: async (tx) => (await findSession(tx, Buffer.from('s'), 0)) ?? [],
  listSessions: (tx) => listSessions(tx, 'ada', 0),
  findToken: async (tx) => (await findToken(tx, 't', 0)) ?? [],
  listTokens: (tx) => listTokens(tx, {}, 0),
  readMarks: async (tx) => [...(await readMarks(tx, 'a'))],
  listRetentionClasses: (tx) => listRetentionClasses(tx),
  listHolds: (tx) => listHolds(tx),
  blotTexts: async (tx) => (await blotTexts(tx, ['acme'], undefined)).changeable,
  agreementsWithMarks: (tx) => agreementsWithMarks(tx),
  readRetentionDue: async (tx) => (await readRetentionDue(tx)) ?? [],
  expiredDataSubjects: (tx) => expiredDataSubjects(tx, 1e15, []),
  listErasures: (tx) => listErasures(tx),
  listDataSubjects: (tx) => listDataSubjects(tx),
  getDataSubject: async (tx) => (await getDataSubject(tx, (await whoIs(tx, 'anna')) ?? '')) ?? [],
  findDataSubject: async (tx) => (await whoIs(tx, 'anna')) ?? [],
  recordsOfDataSubject: async (tx) => recordsOfDataSubject(tx, (await whoIs(tx, 'anna')) ?? ''),
  openRecords: async (tx) =>
    openRecords(tx, 'a', await getRecord(tx, 'a', { source: 'people', id: 'p' }), { mayRead: true }),
  findAnswered: async (tx) => (await findAnswered(tx, ANSWERED, 0)) ?? [],
  nextAnsweredEnd: async (tx) => (await nextAnsweredEnd(tx)) ?? [],
  readAudit: (tx) => readAudit(tx, {}, { limit: 10 }),
  verifyAudit: async (tx) => {
    const verdict = await verifyAudit(tx);
    return verdict.state === 'whole' && verdict.entries === 0 ? [] : verdict;
  },
};
/** Who is known by a name; the secret that finds them is made by those who write. */
async function whoIs(tx: TenantTransaction, name: string): Promise<string | undefined> {
  const [made] = await tx.query('SELECT FROM tallystick.privacy_secrets');
  return made ? findDataSubject(tx, name) : undefined;
}

/** The operations that write; each is tried as another tenant below. */
const WRITES = [
  'addCheckpoint',
  'addCosignature',
  'addSigningKey',
  'putAgreement',
  'putFileHeader',
  'appendEvidence',
  'replaceResults',
  'updateResults',
  'dropResults',
  'markDirty',
  'setDueTime',
  ...['putWebhook', 'dropWebhook', 'setWebhookRead'],
  ...['queueWebhookDeliveries', 'claimWebhookDelivery', 'endWebhookDelivery', 'replayWebhookDelivery'],
  ...['tellAlerts', 'acknowledgeAlert', 'putChannel', 'dropChannel', 'waitForDisk'],
  'putSourceLimits',
  ...['tellFindings', 'putSourceQuality', 'putThresholds', 'markQuality', 'hurryQuality', 'finishQuality'],
  ...['lockStatements', 'addStatement'],
  ...['queueStatement', 'claimStatementDelivery', 'endStatementDelivery', 'retryStatementDelivery'],
  ...['putReview', 'addMinutes', 'putReviewDecision', 'putAction', 'setReviewTime', 'keepReviewTimes'],
  ...['addMaintenanceFeed', 'claimMaintenanceFeed', 'endMaintenanceFeed', 'dropMaintenanceFeed'],
  ...['addCalendarLink', 'endCalendarLink', 'addClaimAnswer', 'lockRemedies', 'addRemedyStep'],
  ...['putMarks', 'putRetentionClass', 'setRetentionDue', 'claimRetention'],
  ...['addHold', 'liftHold', 'eraseDataSubject', 'repeatErasures'],
  ...['putStatusPage', 'addStatusUpdate', 'editStatusUpdate'],
  ...['queueDeliveries', 'claimDeliveries', 'endDeliveries'],
  ...['lockLadders', 'putLadders', 'dropLadders', 'addLadderEvents', 'putRota'],
  ...['addSilence', 'endSilence', 'dropMuted', 'unmute', 'lockDueDigest'],
  ...['addRun', 'lockRun', 'endRun', 'claimStep', 'putStep'],
  ...['queueNotices', 'claimNotices', 'endNotices'],
  ...['putCredit', 'addCreditEvent', 'addCreditNote'],
  ...[
    'lockLifecycle',
    'setLifecycleDue',
    'putLifecycle',
    'addLifecycleEvent',
    'putDraft',
    'dropDraft',
    'addProposal',
    'endProposal',
  ],
  ...['addApproval', 'addComment', 'settleComment', 'putCheck'],
  ...[
    'putOrganisation',
    'putParties',
    'linkParty',
    'addPerson',
    'setPersonStatus',
    'putReading',
    'grantRole',
    'revokeRole',
  ],
  ...[
    'setPassword',
    'linkSubject',
    'addInvitation',
    'takeInvitation',
    'endInvitations',
    'addDelegation',
    'endDelegation',
  ],
  ...['offerSecondFactor', 'enableSecondFactor', 'dropSecondFactor', 'takeStep', 'takeRecoveryCode'],
  ...['countAttempt', 'clearAttempts', 'dropAttempts'],
  ...['putSettings'],
  ...['lockName', 'lockRequest', 'addAnswered', 'dropAnswered'],
  ...['addSession', 'touchSession', 'endSessions', 'addToken', 'touchToken', 'endTokens', 'appendAudit'],
];
/** The operations that work on the queue of all tenants, and what opens things. */
const ACROSS = [
  'seesAgreement', // Reads a setting of the transaction, and no row.
  ...['breachedOf', 'distributionOf', 'openOf', 'openOrder', 'outcomesOf', 'pageOfOutcomes'], // Of rows at hand.
  ...['nextOf', 'isAfter', 'compareBy'],
  'isOtherBasis', // Looks at an error.
  ...[
    'claimDirty',
    'finishDirty',
    'renewLease',
    'endLeases',
    'giveBackLeases',
    'queueState',
    'fireDueTimes',
    'nextDueTime',
    'dueReviewTimes',
    'nextReviewTime',
    'dueLifecycles',
    'claimQuality',
    'nextQualityDue',
    'listTenants',
    'dueRetention',
  ],
  ...[
    'openStore',
    'openEmbedded',
    'examineDatabase',
    'distribute',
    'createAppender',
    'makeFolder',
    'nativeSha256',
    'backup',
    'checkBackup',
    'restore',
  ],
  ...['StoreError', 'databaseTrouble', 'seal', 'unseal'],
];

describe.each(TEST_SERVERS)('isolation of tenants on $name', ({ available, start }) => {
  let server: TestServer;
  let store: Store;
  const fill = (tenant: string) =>
    store.withTenant(tenant, async (tx) => {
      await putAgreement(tx, { id: 'a', title: tenant, text: tenant });
      await appendEvidence(tx, 'a', [
        ...[record(), record()],
        record({ data: { conflict: tenant } }),
        record({ id: 'x', type: 'exclusion.announced' }),
      ]);
      await putMarks(
        tx,
        { agreementId: 'a', source: 'people' },
        { who: { person: 'who', class: 'callers' } },
      );
      await putRetentionClass(tx, { id: 'callers', title: tenant, keepDays: 1 });
      await setRetentionDue(tx, 1_000);
      await appendEvidence(tx, 'a', [
        record({ source: 'people', id: 'p', data: { who: 'anna' } }),
        record({ source: 'people', id: 'q', data: { who: 'bert' } }),
      ]);
      await eraseDataSubject(tx, (await whoIs(tx, 'bert'))!, 1);
      const hold = { reason: tenant, placedAt: 0, placedBy: 'ada' };
      await addHold(tx, { ...hold, id: 'h', kind: 'person', target: 'nobody' });
      await putFileHeader(tx, 'a', { file: 'march.csv', header: `id,${tenant}` });
      await setDueTime(tx, 'a', 1_000);
      await tellAlerts(tx, 'a', [{ ...ALERT, says: tenant }], 0, ALERT_KINDS);
      await tellFindings(tx, 'a', [{ ...FINDING, says: tenant }], 0);
      await putSourceQuality(tx, 'a', { at: 0, day: '2026-03-02' }, [
        { ...SOURCE_QUALITY, report: { tenant } },
      ]);
      await putThresholds(tx, { ...THRESHOLDS, setBy: tenant });
      await putSourceLimits(tx, { ...SOURCE_LIMITS, setBy: tenant });
      await markQuality(tx, 'a', { at: 0, evidenceSize: 1, agreementVersion: 1 });
      await putSettings(tx, {
        secondFactor: 'everyone',
        reading: { language: 'de', timeZone: 'Europe/Berlin' },
      });
      await putChannel(tx, { ...CHANNEL, name: tenant });
      await putChannel(tx, { ...CHANNEL, id: 'daily', takes: 'digest', digestDueAt: 0 });
      await queueDeliveries(tx, [{ ...DELIVERY, muted: tenant }], 0);
      await putWebhook(tx, { ...WEBHOOK, name: tenant });
      await queueWebhookDeliveries(tx, WEBHOOK.id, [{ ...WEBHOOK_EVENT, type: tenant }], 0);
      await addSilence(tx, { ...SILENCE, reason: tenant });
      await putLadders(tx, [{ ...LADDER, title: tenant }]);
      await addLadderEvents(tx, 'a', [{ ...LADDER_EVENT, says: tenant }]);
      await queueNotices(tx, [{ ...NOTICE, role: tenant }], 0);
      await putRota(tx, { ...ROTA, changedBy: tenant });
      await addRun(tx, { ...RUN, says: tenant }, [{ kind: 'ask a person', text: tenant }]);
      const [step] = await listSteps(tx, 'a', [1]);
      await putStep(tx, { ...step!, state: 'due', dueAt: 0 });
      await addStatement(tx, { ...STATEMENT, document: tenant });
      await queueStatement(tx, STATEMENT, ['owner'], 0);
      await putReview(tx, { ...REVIEW, title: tenant });
      await addMinutes(tx, REVIEW, { ...MINUTES, words: tenant });
      await putReviewDecision(tx, { ...DECISION, reason: tenant });
      await putAction(tx, { ...ACTION, title: tenant });
      await setReviewTime(tx, { agreementId: 'a', review: 'service-review', basis: tenant, dueAt: 5 });
      await putLifecycle(tx, { ...LIFECYCLE, title: tenant });
      await addLifecycleEvent(tx, 'a', { ...LIFECYCLE_EVENT, words: tenant });
      await addLifecycleEvent(tx, 'a', { ...LIFECYCLE_EVENT, event: 'suspension asked for' });
      await putDraft(tx, { ...DRAFT, text: tenant });
      await addProposal(tx, { ...PROPOSAL, words: tenant });
      await addApproval(tx, 'a', { ...APPROVAL, name: tenant });
      await addComment(tx, { ...COMMENT, words: tenant });
      await putCheck(tx, { agreementId: 'a', version: 1 }, { ...CHECK, words: tenant });
      await addMaintenanceFeed(tx, { ...FEED, shown: tenant });
      await addCalendarLink(tx, { ...LINK, name: tenant });
      await addClaimAnswer(tx, { ...CLAIM_ANSWER, words: tenant });
      await addRemedyStep(tx, { ...REMEDY_STEP, words: tenant });
      await putStatusPage(tx, { ...STATUS_PAGE, title: tenant });
      await addStatusUpdate(tx, { ...STATUS_UPDATE, words: tenant });
      await putCredit(tx, { ...CREDIT, objective: tenant });
      await addCreditEvent(tx, CREDIT, { ...CREDIT_EVENT, words: tenant });
      await addCreditNote(tx, { ...CREDIT_NOTE, document: tenant });
      await addSigningKey(tx, { verifierKey: `key of ${tenant}`, rotation: null });
      await addCheckpoint(tx, 'a', { size: 2, note: `note of ${tenant}`, signedAt: 0 });
      await addCosignature(tx, 'a', { size: 2, verifierKey: 'k', line: tenant, takenAt: 0 });
      await replaceResults(tx, 'a', { ...evaluation, resultText: JSON.stringify({ of: tenant }) }, [
        outcome(),
        outcome({ subject: 'T-2', status: 'running' }),
        outcome({ subject: 'T-3', status: 'breached', detail: { stopped: null } }),
      ]);
      await putOrganisation(tx, { id: 'o', kind: 'customer', name: tenant, createdAt: 0 });
      await putParties(tx, 'a', { provider: 'We', customer: tenant });
      await linkParty(tx, { agreementId: 'a', party: 'customer', organisationId: 'o' });
      await addPerson(tx, {
        id: 'ada',
        organisationId: 'o',
        email: 'ada@example.org',
        name: tenant,
        createdAt: 0,
      });
      await putReading(tx, 'ada', { language: 'de', timeZone: 'Europe/Berlin' });
      await grantRole(tx, 'ada', { role: 'auditor', scope: { kind: 'tenant' } }, { by: 'ada', at: 0 });
      await addInvitation(tx, { ...invitation, tokenHash: Buffer.from('i') });
      await addDelegation(tx, delegation, 0);
      await offerSecondFactor(tx, 'ada', Buffer.from('secret'));
      await addSession(tx, { ...session, tokenHash: Buffer.from('s') });
      await addToken(tx, { ...token, name: tenant, tokenHash: Buffer.from('t') });
      await addAnswered(tx, { ...ANSWERED, answer: Buffer.from(tenant) });
      await tx.query("INSERT INTO tallystick.recovery_codes VALUES ($1, 'ada', 'code')", [tenant]);
      await tx.query("INSERT INTO tallystick.sign_in_attempts VALUES ($1, 'key', 1, 0, 0)", [tenant]);
      await appendAudit(tx, { at: 0, actor: 'ada', action: 'tenant.filled', target: `tenant ${tenant}` });
    });
  const seen = (tenant: string) =>
    store.withTenant(tenant, async (tx) => {
      const all: Record<string, unknown> = {};
      for (const [name, read] of Object.entries(READS)) all[name] = await read(tx);
      return all;
    });
  beforeAll(async () => {
    if (!available) return;
    server = await start();
    const key = randomBytes(32);
    store = await server.freshStore({ key: () => key });
    await fill('acme');
  });
  afterAll(() => server?.stop());

  it('knows every operation that the package exports', () => {
    const functions = Object.entries(contract).filter(([, value]) => typeof value === 'function');
    expect(functions.map(([name]) => name).sort()).toEqual(
      [...Object.keys(READS), ...WRITES, ...ACROSS].sort(),
    );
  });

  describe.skipIf(!available).each(Object.entries(READS))('%s', (_, read) => {
    it('shows a tenant its own, and another tenant nothing', async () => {
      expect(await store.withTenant('acme', read)).not.toEqual([]);
      expect(await store.withTenant('other', read)).toEqual([]);
    });
  });

  it.skipIf(!available)('brings every row of every table back from a backup', async () => {
    const directory = makeTestDirectory();
    const path = join(directory, 'all.backup');
    const databaseUrl = await server.emptyDatabase();
    try {
      const { rows: saved, tables } = await backup(store, { path, createdAt: 'now' });
      expect(Object.entries(tables).filter(([, rows]) => rows === 0)).toEqual([]);
      expect((await restore(path, { databaseUrl })).rows).toBe(saved);
      const restored = await openStore({ databaseUrl });
      const everything = (of: Store) =>
        of.withTenant('acme', async (tx) => {
          const all: Record<string, unknown> = {};
          for (const name of Object.keys(tables))
            all[name] = await tx.query(`SELECT t::text AS row FROM tallystick.${name} AS t ORDER BY 1`);
          return all;
        });
      expect(await everything(restored)).toEqual(await everything(store));
      await restored.close();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it.skipIf(!available)('lets what one tenant writes leave the other’s as it is', async () => {
    const before = await seen('acme');
    await fill('third');
    await store.withTenant('third', (tx) => replaceResults(tx, 'a', evaluation, []));
    await store.withTenant('third', async (tx) => {
      const standing = await readStanding(tx, 'a');
      const next = { ...evaluation, agreementVersion: standing.version!, asOf: 7 };
      const changed = { of: [], rows: [] };
      await updateResults(tx, 'a', { basis: evaluation, evaluation: next, changed, standing });
    });
    await store.withTenant('third', (tx) => markDirty(tx, 'a'));
    await store.withTenant('third', (tx) => dropResults(tx, 'a'));
    await store.withTenant('third', (tx) => setDueTime(tx, 'a', null));
    await store.withTenant('third', (tx) => keepReviewTimes(tx, 'a', []));
    await store.withTenant('third', async (tx) => {
      await acknowledgeAlert(tx, 'a', 1, { person: 'bob', at: 1, note: '' });
      await tellAlerts(tx, 'a', [], 1, ALERT_KINDS);
      await tellFindings(tx, 'a', [], 1);
      await putSourceQuality(tx, 'a', { at: 1, day: '2026-03-02' }, []);
      await putThresholds(tx, { ...THRESHOLDS, thresholds: {} });
      await putSourceLimits(tx, { ...SOURCE_LIMITS, recordsPerSecond: null, recordBytes: null });
      await hurryQuality(tx, 'a', 0);
      await claimDeliveries(tx, { now: 10, until: 20, limit: 10 });
      await endDeliveries(tx, [DELIVERY], { isSent: true, said: 'third', at: 1, retryAt: null });
      const event = (await claimWebhookDelivery(tx, { now: 0, until: 1 }))!;
      await endWebhookDelivery(tx, event, { isSent: true, said: 'ok', at: 1, retryAt: null });
      await replayWebhookDelivery(tx, event, 2);
      await setWebhookRead(tx, WEBHOOK.id, 5);
      await dropWebhook(tx, WEBHOOK.id);
      await dropChannel(tx, CHANNEL.id);
      await unmute(tx, [DELIVERY], 1);
      await dropMuted(tx, DELIVERY);
      await endSilence(tx, SILENCE.id, 1);
      await lockDueDigest(tx, 1);
      await lockRun(tx, 'a', 1);
      await endRun(tx, { agreementId: 'a', number: 1 }, 'stopped', 1);
      await claimStep(tx, { now: 10, until: 20 });
      await claimNotices(tx, { now: 10, until: 20, limit: 10 });
      await endNotices(tx, [NOTICE], { isSent: true, said: 'third', at: 1, retryAt: null });
      await claimStatementDelivery(tx, { now: 10, until: 20 });
      await claimMaintenanceFeed(tx, { now: 10, until: 20 });
      await endMaintenanceFeed(tx, FEED, { etag: 'x', said: 'x', readAt: 1, dueAt: 30 });
      await dropMaintenanceFeed(tx, FEED);
      await endCalendarLink(tx, LINK, 1);
      await dropAnswered(tx, { now: 1, limit: 10 });
      await putStatusPage(tx, { ...STATUS_PAGE, isPublic: false });
      const edited = { title: 'x', words: 'x', state: 'resolved' as const, at: 1 };
      await editStatusUpdate(tx, { ...STATUS_UPDATE, incident: 1, number: 1 }, edited);
      const sent = { isSent: true, said: 'third', at: 1, retryAt: null };
      await endStatementDelivery(tx, { ...STATEMENT, role: 'owner' }, sent);
    });
    expect(await seen('acme')).toEqual(before);
  });

  it.skipIf(!available)('refuses rows in another tenant’s name', async () => {
    const tables = await store.withTenant('acme', (tx) =>
      tx.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class
          WHERE relnamespace = 'tallystick'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations'`,
      ),
    );
    const refusals: [string, string][] = [];
    for (const { name: table } of tables) {
      const copy = store.withTenant('acme', async (tx) => {
        const columns = await tx.query<{ name: string }>(
          `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'tallystick.${table}'::regclass AND attnum > 1`,
        );
        const names = columns.map((column) => `, ${column.name}`).join('');
        await tx.query(
          `INSERT INTO tallystick.${table} (tenant_id${names}) SELECT 'other'${names} FROM tallystick.${table}`,
        );
      });
      const said = await copy.then(
        () => 'taken',
        (error: Error) => error.message,
      );
      refusals.push([table, /row-level security|permission denied/.exec(said)?.[0] ?? said]);
    }
    expect(refusals.filter(([, said]) => said !== 'row-level security')).toEqual([]);
  });

  it.skipIf(!available)(
    'guards every table: tenant first in the key, row-level security forced, no rows without a tenant',
    async () => {
      const tables = await store.withTenant('acme', (tx) =>
        tx.query<{ name: string; forced: boolean; first: string }>(
          `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
                (SELECT a.attname FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                  WHERE i.indrelid = c.oid AND i.indisprimary) AS first
           FROM pg_class AS c WHERE c.relnamespace = 'tallystick'::regnamespace AND c.relkind IN ('r', 'p')
            AND c.relname <> 'migrations'`,
        ),
      );
      expect(tables.length).toBeGreaterThanOrEqual(7);
      for (const table of tables) expect(table).toMatchObject({ forced: true, first: 'tenant_id' });
      const client = new Client({ ...store.pool.options });
      await client.connect();
      try {
        for (const { name } of tables) {
          // As the owner, without a tenant: FORCE holds it too.
          expect((await client.query(`SELECT count(*)::integer AS n FROM tallystick.${name}`)).rows).toEqual([
            { n: 0 },
          ]);
        }
      } finally {
        await client.end();
      }
    },
  );

  it.skipIf(!available)('guards rows of agreements on every table that has them', async () => {
    const tables = await store.withTenant('acme', (tx) =>
      tx.query<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class AS c
          JOIN pg_attribute AS a ON a.attrelid = c.oid AND (a.attname = 'agreement_id' OR c.relname = 'agreements' AND a.attname = 'id')
         WHERE c.relnamespace = 'tallystick'::regnamespace AND c.relkind IN ('r', 'p')
           AND NOT EXISTS (SELECT 1 FROM pg_policy AS p WHERE p.polrelid = c.oid AND p.polname = 'own_agreements' AND NOT p.polpermissive)`,
      ),
    );
    const remedy = ({ name }: { name: string }) =>
      `in its migration: CREATE POLICY own_agreements ON tallystick.${name} AS RESTRICTIVE USING (tallystick.sees_agreement(agreement_id));`;
    expect(tables.map(remedy)).toEqual([]);
  });

  it.skipIf(!available)(
    'works as a role that is no superuser, owns nothing, and cannot pass row-level security',
    async () => {
      const [role] = await store.withTenant('acme', (tx) =>
        tx.query<{ name: string; mighty: boolean; owned: number }>(
          `SELECT current_user AS name, (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS mighty,
                (SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)) AS owned`,
        ),
      );
      expect(role).toEqual({ name: 'tallystick_app', mighty: false, owned: 0 });
    },
  );

  it.skipIf(!available)('shows a worker which agreements wait, and nothing else', async () => {
    const claims = await claimDirty(store, { owner: 'w', leaseMs: 1_000, limit: 10 });
    expect(claims.map((claim) => claim.tenantId)).toContain('acme');
    await store.withTenant('acme', (tx) => markDirty(tx, 'a'));
    await store.withTenant('other', async (tx) => {
      expect(await tx.query('SELECT * FROM tallystick.dirty')).toEqual([]);
    });
  });

  it.skipIf(!available).each(['', "x'; DROP TABLE y; --", 'a b', '*', '-a', 'x'.repeat(65), 'ä'])(
    'refuses "%s" as a tenant id',
    async (tenant) => {
      await expect(store.withTenant(tenant, async () => 1)).rejects.toMatchObject({ code: 'tenant-invalid' });
    },
  );

  it.skipIf(!available)('writes nothing in a read-only transaction', async () => {
    const writing = store.withTenant('acme', (tx) => markDirty(tx, 'a'), { readOnly: true });
    await expect(writing).rejects.toThrow('read-only');
  });
});

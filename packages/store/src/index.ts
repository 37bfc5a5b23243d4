export {
  agreementAt,
  getAgreement,
  listVersions,
  type StoredAgreement,
  standingVersions,
} from './agreements/get.ts';
export { AGREEMENTS_ORDER, listAgreements } from './agreements/list.ts';
export { type PutAgreement, putAgreement } from './agreements/put.ts';
export { type AgreementStanding, readStanding } from './agreements/standing.ts';
export { acknowledgeAlert } from './alerts/acknowledge.ts';
export type { AlertCondition, AlertSeverity, StoredAlert } from './alerts/alert.ts';
export {
  ALERTS_ORDER,
  ALERTS_PAGE,
  type AlertFilter,
  alertsSince,
  countAlerts,
  criticalAlertsAt,
  getAlert,
  listAlerts,
  openAlertsOf,
} from './alerts/list.ts';
export { type AlertNews, tellAlerts } from './alerts/tell.ts';
export {
  type AnsweredRequest,
  addAnswered,
  dropAnswered,
  findAnswered,
  lockRequest,
  nextAnsweredEnd,
  type RequestKey,
} from './answered/answered.ts';
export { appendAudit } from './audit/append.ts';
export type { AuditEntry, AuditEvent } from './audit/entry.ts';
export { AUDIT_PAGE_ENTRIES, type AuditFilter, auditAfter, auditSize, readAudit } from './audit/read.ts';
export { type AuditVerdict, verifyAudit } from './audit/verify.ts';
export { type BackupSummary, backup } from './backup/backup.ts';
export { checkBackup, type RestoreSummary, restore } from './backup/restore.ts';
export {
  type ChannelKind,
  type DigestHours,
  dropChannel,
  listChannels,
  lockDueDigest,
  nextDigestDue,
  putChannel,
  type QuietHours,
  type StoredChannel,
} from './channels/channels.ts';
export {
  claimDeliveries,
  DELIVERIES_ORDER,
  type Delivery,
  dropMuted,
  endDeliveries,
  listDeliveries,
  listMuted,
  nextDelivery,
  queueDeliveries,
  type StoredDelivery,
  unmute,
} from './channels/deliveries.ts';
export { addClaimAnswer, type ClaimAnswer, listClaimAnswers } from './claims/answers.ts';
export { type CreditThen, creditBalancesAt, creditsAt } from './credits/at.ts';
export { type CreditBalance, creditBalances } from './credits/balances.ts';
export type { CreditState, CreditSubject, StoredCredit } from './credits/credit.ts';
export { addCreditEvent, type CreditEvent, listCreditEvents } from './credits/events.ts';
export { CREDITS_ORDER, CREDITS_PAGE, type CreditFilter, listCredits } from './credits/list.ts';
export {
  addCreditNote,
  CREDIT_NOTES_PAGE,
  listCreditNotes,
  nextNoteNumber,
  type StoredCreditNote,
} from './credits/notes.ts';
export { getCredit, lockCredits } from './credits/of-agreement.ts';
export { putCredit } from './credits/put.ts';
export { type DistributedTable, distribute } from './distribution/distribute.ts';
export { listRotas, putRota, type RotaEntry, type StoredRota } from './duty/rotas.ts';
export { makeFolder } from './embedded/folder.ts';
export { type Address, type Embedded, openEmbedded } from './embedded/open.ts';
export { STORE_ERRORS, StoreError, type StoreErrorCode } from './errors.ts';
export type { LadderEvent, LadderSubject, StoredLadder, StoredRung } from './escalations/ladder.ts';
export {
  addLadderEvents,
  dropLadders,
  getLadder,
  LADDERS_ORDER,
  LADDERS_PAGE,
  type LadderFilter,
  listLadderEvents,
  listLadders,
  lockLadders,
  nextLadderDue,
  nextLadderNumber,
  putLadders,
  standingLadders,
  unheardLevels,
} from './escalations/ladders.ts';
export { appendEvidence, type Taken } from './evidence/append.ts';
export { type Appender, createAppender } from './evidence/appender.ts';
export { countKnown } from './evidence/count-known.ts';
export { getFileHeader, putFileHeader } from './evidence/file-header.ts';
export {
  getRecord,
  getRecordsAt,
  hasRecordsOf,
  type LedgerRecord,
  RECORDS_OF_ID,
} from './evidence/get-record.ts';
export type { LeaseTo } from './evidence/grow-ledger.ts';
export { nativeSha256 } from './evidence/hash.ts';
export { type LedgerHead, readHead } from './evidence/head.ts';
export { streamLeafHashes } from './evidence/leaf-hashes.ts';
export { evidenceOfExclusions } from './evidence/of-exclusions.ts';
export { type FigureRecords, type RecordPage, recordsOfFigure } from './evidence/of-figure.ts';
export { evidenceOfSubject, newestOfSubject, SUBJECT_LIMIT_RECORDS } from './evidence/of-subject.ts';
export { evidenceOfSubjects } from './evidence/of-subjects.ts';
export { APPEND_LIMIT_RECORDS, type Refused } from './evidence/prepare.ts';
export { lastPositionBefore, lastRecordsBefore } from './evidence/recent.ts';
export { countRepeats } from './evidence/repeats.ts';
export {
  listSourceLimits,
  putSourceLimits,
  type SourceLimits,
  type StoredSourceLimits,
} from './evidence/source-limits.ts';
export { sourcesSeen } from './evidence/sources-seen.ts';
export { type EvidenceBatch, evidenceAfter, STREAM_BATCH, streamEvidence } from './evidence/stream.ts';
export type { Arrival, Hint } from './hints.ts';
export { type Account, findAccount, linkSubject, setPassword } from './identity/accounts.ts';
export { clearAttempts, countAttempt, dropAttempts, type LockRule } from './identity/attempts.ts';
export { countHolders } from './identity/count-holders.ts';
export {
  addDelegation,
  type Delegation,
  endDelegation,
  listDelegations,
  listStandIns,
} from './identity/delegations.ts';
export { type Grant, grantRole, grantsOf, listGrants, revokeRole, type Scope } from './identity/grants.ts';
export {
  addInvitation,
  endInvitations,
  findInvitation,
  type Invitation,
  listInvitations,
  takeInvitation,
} from './identity/invitations.ts';
export { listOrganisations, type Organisation, putOrganisation } from './identity/organisations.ts';
export { type AgreementParty, linkParty, listParties, putParties } from './identity/parties.ts';
export {
  addPerson,
  getPerson,
  listPeople,
  PEOPLE_ORDER,
  PEOPLE_PAGE,
  type Person,
  pagePeople,
  setPersonStatus,
} from './identity/people.ts';
export {
  languageOfMail,
  putReading,
  READING_LANGUAGES,
  type Reading,
  readReading,
} from './identity/reading.ts';
export {
  dropSecondFactor,
  enableSecondFactor,
  offeredSecondFactor,
  offerSecondFactor,
  takeRecoveryCode,
  takeStep,
} from './identity/second-factor.ts';
export { seesAgreement } from './identity/sees-agreement.ts';
export {
  addSession,
  endSessions,
  findSession,
  listSessions,
  type Session,
  touchSession,
} from './identity/sessions.ts';
export {
  type ApiToken,
  addToken,
  endTokens,
  findToken,
  listTokens,
  TOKENS_ORDER,
  touchToken,
} from './identity/tokens.ts';
export { compareBy, isAfter, type KeyOrder, type KeyPage, nextOf, type RowOrder } from './key-order.ts';
export { listChecks, putCheck, type StoredCheck } from './lifecycle/checks.ts';
export {
  addComment,
  COMMENTS_ORDER,
  countComments,
  getComment,
  listComments,
  MOST_COMMENTS,
  type StoredComment,
  settleComment,
} from './lifecycle/comments.ts';
export { dropDraft, getDraft, listDrafts, putDraft, type StoredDraft } from './lifecycle/drafts.ts';
export { type DueLifecycle, dueLifecycles, setLifecycleDue } from './lifecycle/due.ts';
export {
  type AskedStep,
  addLifecycleEvent,
  askedAt,
  getLifecycle,
  type LifecycleEvent,
  type LifecycleState,
  listLifecycleEvents,
  listLifecycles,
  lockLifecycle,
  putLifecycle,
  type StoredLifecycle,
} from './lifecycle/lifecycle.ts';
export {
  addApproval,
  addProposal,
  endProposal,
  listApprovals,
  listProposals,
  openProposals,
  type ProposalState,
  type StoredApproval,
  type StoredProposal,
} from './lifecycle/proposals.ts';
export { type Heard, POLL_MS } from './listen.ts';
export {
  addCalendarLink,
  type CalendarLink,
  endCalendarLink,
  listCalendarLinks,
  opensCalendar,
} from './maintenance/calendar-links.ts';
export {
  addMaintenanceFeed,
  claimMaintenanceFeed,
  dropMaintenanceFeed,
  endMaintenanceFeed,
  listMaintenanceFeeds,
  lockMaintenanceFeed,
  type MaintenanceFeed,
  nextMaintenanceFeed,
  type StoredMaintenanceFeed,
} from './maintenance/feeds.ts';
export {
  claimNotices,
  endNotices,
  type Notice,
  type NoticeContent,
  nextNotice,
  noticesOf,
  queueNotices,
  type StoredNotice,
} from './notices/notices.ts';
export { openStore, type Store, type StoreLocation, type StoreOptions } from './open.ts';
export { type DatabaseFacts, examineDatabase } from './operation/examine.ts';
export { type QueueState, queueState } from './operation/queue-state.ts';
export {
  addRun,
  endRun,
  getRun,
  listRuns,
  lockRun,
  RUNS_ORDER,
  RUNS_PAGE,
  type StoredRun,
} from './playbooks/runs.ts';
export { claimStep, listSteps, nextStep, putStep, type StoredStep } from './playbooks/steps.ts';
export { blotTexts, SHORTEST_BLOT, type TextPlace } from './privacy/blot.ts';
export {
  type Erasure,
  type ErasureOutcome,
  eraseDataSubject,
  listErasures,
  repeatErasures,
} from './privacy/erase.ts';
export {
  DATA_SUBJECTS_PAGE,
  type DataSubjectSummary,
  findDataSubject,
  getDataSubject,
  listDataSubjects,
  recordsOfDataSubject,
  type SubjectRecordPlace,
} from './privacy/find.ts';
export { addHold, type LegalHold, liftHold, listHolds } from './privacy/holds.ts';
export { agreementsWithMarks, type FieldMark, type Marks, putMarks, readMarks } from './privacy/marks.ts';
export { type Opened, openRecords, type PersonalField } from './privacy/open-records.ts';
export {
  type AgreedRetention,
  claimRetention,
  dueRetention,
  EXPIRED_LIMIT,
  expiredDataSubjects,
  listRetentionClasses,
  putRetentionClass,
  type RetentionClass,
  readRetentionDue,
  setRetentionDue,
} from './privacy/retention.ts';
export { seal, unseal } from './privacy/sealing.ts';
export {
  addCheckpoint,
  addCosignature,
  CHECKPOINTS_LIMIT,
  listCheckpoints,
  type StoredCheckpoint,
} from './proof/checkpoints.ts';
export { addSigningKey, listSigningKeys, type StoredSigningKey } from './proof/signing-keys.ts';
export {
  claimQuality,
  finishQuality,
  hurryQuality,
  markQuality,
  nextQualityDue,
  type QualityClaim,
} from './quality/due.ts';
export {
  countFindings,
  FINDINGS_ORDER,
  FINDINGS_PAGE,
  type FindingFilter,
  type FoundAboutSource,
  listFindings,
  type StoredFinding,
  tellFindings,
} from './quality/findings.ts';
export {
  listQualityDays,
  listSourceQuality,
  putSourceQuality,
  QUALITY_DAYS_PAGE,
  type SourceQualityDay,
  type StoredSourceQuality,
} from './quality/sources.ts';
export { listThresholds, putThresholds, type StoredThresholds } from './quality/thresholds.ts';
export { addRemedyStep, listRemedySteps, lockRemedies, type RemedyStep } from './remedies/steps.ts';
export { breachedOf, breachedOutcomes } from './results/breached-outcomes.ts';
export { countOutcomes } from './results/count-outcomes.ts';
export { decidedOutcomes } from './results/decided-outcomes.ts';
export {
  distributeOutcomes,
  distributionOf,
  MOST_TENTHS,
  type OutcomePart,
} from './results/distribute-outcomes.ts';
export { dropResults, outcomesDigest } from './results/drop.ts';
export { listComputed } from './results/list-computed.ts';
export { outcomesOfSubject } from './results/of-subject.ts';
export {
  countOpen,
  OPEN_OUTCOMES,
  type OpenFilter,
  type OpenOutcome,
  openOf,
  openOrder,
  openOutcomes,
} from './results/open-outcomes.ts';
export type { StoredOutcome } from './results/outcome.ts';
export {
  type OutcomeFilter,
  type OutcomeOrder,
  type OutcomePage,
  outcomesOf,
  PAGE_ROWS,
  pageOfOutcomes,
  pageOutcomes,
} from './results/page-outcomes.ts';
export {
  type NewerEvaluation,
  readEvaluation,
  readNewerEvaluation,
  type StoredEvaluation,
} from './results/read-evaluation.ts';
export { type EvaluationResult, replaceResults } from './results/replace.ts';
export { riskyOutcomes } from './results/risky-outcomes.ts';
export { type ChangedOutcomes, isOtherBasis, type ResultBasis, updateResults } from './results/update.ts';
export {
  ACTIONS_LIMIT,
  type ActionFilter,
  getAction,
  listActions,
  nextActionNumber,
  putAction,
  type ReviewAction,
} from './reviews/actions.ts';
export { listReviewDecisions, putReviewDecision, type ReviewDecision } from './reviews/decisions.ts';
export { addMinutes, listMinutes, type ReviewMinutes } from './reviews/minutes.ts';
export type { ReviewPoint, ReviewState, StoredReview } from './reviews/review.ts';
export {
  getReview,
  listReviews,
  lockReviews,
  openReviewsAt,
  putReview,
  REVIEWS_ORDER,
  REVIEWS_PAGE,
  type ReviewFilter,
} from './reviews/reviews.ts';
export {
  dueReviewTimes,
  keepReviewTimes,
  listReviewTimes,
  lockReviewTime,
  nextReviewTime,
  type ReviewTime,
  setReviewTime,
} from './reviews/times.ts';
export {
  putSettings,
  readSettings,
  SECOND_FACTOR_RULES,
  type SecondFactorRule,
  type Settings,
} from './settings/settings.ts';
export type { Sight } from './sight.ts';
export { addSilence, endSilence, listSilences, type StoredSilence } from './silences/silences.ts';
export {
  claimStatementDelivery,
  endStatementDelivery,
  listStatementDeliveries,
  nextStatementDelivery,
  queueStatement,
  retryStatementDelivery,
  type StatementDelivery,
  type StoredStatementDelivery,
} from './statements/deliveries.ts';
export {
  addStatement,
  getStatements,
  listStatementKeys,
  lockStatements,
  newestStatements,
  type StatementKey,
  type StoredStatement,
} from './statements/statements.ts';
export {
  findStatusPage,
  listStatusPages,
  putStatusPage,
  type StoredStatusPage,
} from './status-page/pages.ts';
export {
  addStatusUpdate,
  editStatusUpdate,
  listStatusUpdates,
  type StatusUpdate,
  type StatusUpdateState,
} from './status-page/updates.ts';
export type { TenantTransaction, TransactionOptions } from './tenant.ts';
export { listTenants } from './tenants/tenants.ts';
export { type DatabaseTrouble, databaseTrouble } from './trouble.ts';
export {
  claimWebhookDelivery,
  endWebhookDelivery,
  listWebhookDeliveries,
  nextWebhookDelivery,
  queueWebhookDeliveries,
  replayWebhookDelivery,
  type StoredWebhookDelivery,
  WEBHOOK_DELIVERIES_ORDER,
} from './webhooks/deliveries.ts';
export {
  dropWebhook,
  listWebhooks,
  lockUnreadWebhook,
  putWebhook,
  type StoredWebhook,
  setWebhookRead,
} from './webhooks/webhooks.ts';
export { CLAIM_LIMIT, type ClaimedMark, claimDirty, type DirtyClaim } from './work/claim-dirty.ts';
export { fireDueTimes, nextDueTime, readDueTime, setDueTime } from './work/due-times.ts';
export { finishDirty } from './work/finish-dirty.ts';
export { endLeases, giveBackLeases, renewLease } from './work/leases.ts';
export { lockName } from './work/lock-name.ts';
export { markDirty } from './work/mark-dirty.ts';
export { waitForDisk } from './work/wait-for-disk.ts';

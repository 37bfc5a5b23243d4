import type { Sentences } from '../phrase-book.ts';
import { ACCOUNT } from './account.ts';
import { AGREEMENTS } from './agreements.ts';
import { ALERTS } from './alerts.ts';
import { AUDIT } from './audit.ts';
import { BLOTTING } from './blotting.ts';
import { CLAIMS } from './claims.ts';
import { CREDIT } from './credit.ts';
import { CREDITS } from './credits.ts';
import { EVIDENCE } from './evidence.ts';
import { EXCLUSIONS } from './exclusions.ts';
import { HEALTH } from './health.ts';
import { LANGUAGE } from './language.ts';
import { LIFECYCLE } from './lifecycle.ts';
import { MAINTENANCE } from './maintenance.ts';
import { OBJECTIVE } from './objective.ts';
import { OFFLINE } from './offline.ts';
import { PEOPLE } from './people.ts';
import { PRIVACY } from './privacy.ts';
import { PUBLIC_STATUS } from './public-status.ts';
import { QUALITY } from './quality.ts';
import { RECORD } from './record.ts';
import { REVIEW } from './review.ts';
import { REVIEWS } from './reviews.ts';
import { AGENDA as AGENDA_SAY } from './sentences/agenda.ts';
import { CLOCKS as CLOCKS_SAY } from './sentences/clocks.ts';
import { CREDITS as CREDITS_SAY } from './sentences/credits.ts';
import { DIFFERENCES as DIFFERENCES_SAY } from './sentences/differences.ts';
import { ESCALATIONS as ESCALATIONS_SAY } from './sentences/escalations.ts';
import { EVIDENCE as EVIDENCE_SAY } from './sentences/evidence.ts';
import { HEALTH as HEALTH_SAY } from './sentences/health.ts';
import { PERMISSIONS as PERMISSIONS_SAY } from './sentences/permissions.ts';
import { PROBLEMS as PROBLEMS_SAY } from './sentences/problems.ts';
import { PROOF as PROOF_SAY } from './sentences/proof.ts';
import { QUALITY as QUALITY_SAY } from './sentences/quality.ts';
import { STATEMENTS as STATEMENTS_SAY } from './sentences/statements.ts';
import { SETTINGS } from './settings.ts';
import { SHIFT } from './shift.ts';
import { SOURCES } from './sources.ts';
import { STATEMENTS } from './statements.ts';
import { STEPS } from './steps.ts';
import { STUDIO } from './studio.ts';
import { SUBJECT } from './subject.ts';
import type { German } from './texts.ts';
import { VERIFY } from './verify.ts';
import { WEBHOOKS } from './webhooks.ts';
import { WHAT_IF } from './what-if.ts';

/** What the other pages say, an area each. */
export const OTHERS: readonly German[] = [
  ACCOUNT,
  AGREEMENTS,
  ALERTS,
  AUDIT,
  BLOTTING,
  CLAIMS,
  CREDIT,
  CREDITS,
  EVIDENCE,
  EXCLUSIONS,
  HEALTH,
  LANGUAGE,
  LIFECYCLE,
  MAINTENANCE,
  OBJECTIVE,
  OFFLINE,
  PEOPLE,
  PRIVACY,
  PUBLIC_STATUS,
  QUALITY,
  RECORD,
  REVIEW,
  REVIEWS,
  SETTINGS,
  SHIFT,
  SOURCES,
  STATEMENTS,
  STEPS,
  STUDIO,
  SUBJECT,
  VERIFY,
  WEBHOOKS,
  WHAT_IF,
];

/** The sentences of the server that stand there, by what of the server they are about. */
export const OTHER_SENTENCES = {
  agenda: AGENDA_SAY,
  clocks: CLOCKS_SAY,
  credits: CREDITS_SAY,
  differences: DIFFERENCES_SAY,
  escalations: ESCALATIONS_SAY,
  evidence: EVIDENCE_SAY,
  health: HEALTH_SAY,
  permissions: PERMISSIONS_SAY,
  problems: PROBLEMS_SAY,
  proof: PROOF_SAY,
  quality: QUALITY_SAY,
  statements: STATEMENTS_SAY,
} as const satisfies Readonly<Record<string, Sentences>>;

import { ACCOUNT } from './account.ts';
import { AGREEMENT } from './agreement.ts';
import { AGREEMENTS } from './agreements.ts';
import { ALERTS } from './alerts.ts';
import { APP } from './app.ts';
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
import { PORTFOLIO } from './portfolio.ts';
import { PRIVACY } from './privacy.ts';
import { PUBLIC_STATUS } from './public-status.ts';
import { QUALITY } from './quality.ts';
import { RECORD } from './record.ts';
import { REVIEW } from './review.ts';
import { REVIEWS } from './reviews.ts';
import { SEARCH } from './search.ts';
import { SESSION } from './session.ts';
import { SETTINGS } from './settings.ts';
import { SHIFT } from './shift.ts';
import { SOURCES } from './sources.ts';
import { STATEMENTS } from './statements.ts';
import { STATUS } from './status.ts';
import { STEPS } from './steps.ts';
import { STUDIO } from './studio.ts';
import { SUBJECT } from './subject.ts';
import { TABLE } from './table.ts';
import type { German } from './texts.ts';
import { TIME } from './time.ts';
import { TOUR } from './tour.ts';
import { VERIFY } from './verify.ts';
import { WEBHOOKS } from './webhooks.ts';
import { WELCOME } from './welcome.ts';
import { WHAT_IF } from './what-if.ts';
import { WORDS } from './words.ts';

/** The German texts by their English ones, an area of the pages each. */
export const GERMAN: readonly German[] = [
  ACCOUNT,
  AGREEMENT,
  AGREEMENTS,
  ALERTS,
  APP,
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
  PORTFOLIO,
  PRIVACY,
  PUBLIC_STATUS,
  QUALITY,
  RECORD,
  REVIEW,
  REVIEWS,
  SEARCH,
  SESSION,
  SETTINGS,
  SHIFT,
  SOURCES,
  STATEMENTS,
  STATUS,
  STEPS,
  STUDIO,
  SUBJECT,
  TABLE,
  TIME,
  TOUR,
  VERIFY,
  WEBHOOKS,
  WELCOME,
  WHAT_IF,
  WORDS,
];

/** The same as i18next wants them: the forms of a number apart. */
export function germanTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    GERMAN.flatMap((area) =>
      Object.entries(area).flatMap(([english, german]) =>
        typeof german === 'string'
          ? [[english, german]]
          : [
              [`${english}_one`, german.one],
              [`${english}_other`, german.other],
            ],
      ),
    ),
  );
}

import { AGREEMENT } from './agreement.ts';
import { APP } from './app.ts';
import { BLOTTING } from './blotting.ts';
import { EVIDENCE } from './evidence.ts';
import { EXCLUSIONS } from './exclusions.ts';
import { LANGUAGE } from './language.ts';
import { OBJECTIVE } from './objective.ts';
import { PORTFOLIO } from './portfolio.ts';
import { PUBLIC_STATUS } from './public-status.ts';
import { SESSION } from './session.ts';
import { SETTINGS } from './settings.ts';
import { SHIFT } from './shift.ts';
import { STATEMENTS } from './statements.ts';
import { STATUS } from './status.ts';
import { STEPS } from './steps.ts';
import { SUBJECT } from './subject.ts';
import { TABLE } from './table.ts';
import type { German } from './texts.ts';
import { TIME } from './time.ts';
import { TOUR } from './tour.ts';
import { WEBHOOKS } from './webhooks.ts';
import { WELCOME } from './welcome.ts';
import { WORDS } from './words.ts';

/** The German texts by their English ones, an area of the pages each. */
export const GERMAN: readonly German[] = [
  AGREEMENT,
  APP,
  BLOTTING,
  EVIDENCE,
  EXCLUSIONS,
  LANGUAGE,
  OBJECTIVE,
  PORTFOLIO,
  PUBLIC_STATUS,
  SESSION,
  SETTINGS,
  SHIFT,
  STATEMENTS,
  STATUS,
  STEPS,
  SUBJECT,
  TABLE,
  TIME,
  TOUR,
  WEBHOOKS,
  WELCOME,
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

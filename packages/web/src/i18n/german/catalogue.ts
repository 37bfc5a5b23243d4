import { APP } from './app.ts';
import { PORTFOLIO } from './portfolio.ts';
import { SESSION } from './session.ts';
import { SETTINGS } from './settings.ts';
import { STATUS } from './status.ts';
import { STEPS } from './steps.ts';
import { TABLE } from './table.ts';
import type { German } from './texts.ts';
import { TIME } from './time.ts';

/** The German texts by their English ones, an area of the pages each. */
export const GERMAN: readonly German[] = [APP, PORTFOLIO, SESSION, SETTINGS, STATUS, STEPS, TABLE, TIME];

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

import { list, mapOf, object, oneOf, optional, required, text, wholeNumber } from '../language/shape.ts';
import { apiVersion } from './api-version.ts';
import { calendars } from './calendars.ts';
import { changeControl, dataProtection, renewal, termination } from './conduct.ts';
import { credits } from './credits.ts';
import { escalations } from './escalations.ts';
import { exclusions } from './exclusions.ts';
import { indicators } from './indicators.ts';
import { ID, nameOf } from './names.ts';
import { currency, date, length } from './notations.ts';
import { objectives } from './objectives.ts';
import { parties } from './parties.ts';
import { playbooks } from './playbooks.ts';
import { remedies } from './remedies.ts';
import { reporting, reviews } from './reporting.ts';
import { scenarios } from './scenarios.ts';
import { scope } from './scope.ts';
import { sources } from './sources.ts';

/** The whole file. */
export const agreementFile = object('A service level agreement.', {
  apiVersion: required(apiVersion),
  kind: required(
    oneOf('What the file is.', [
      'ServiceLevelAgreement',
      'OperationalLevelAgreement',
      'UnderpinningContract',
    ]),
  ),
  id: required(text('Stable id of the agreement.', ID)),
  title: required(text('What readers see.')),
  extends: optional(nameOf('masters', 'Id of a master agreement; what stands here overrides it.', ID)),
  version: required(wholeNumber('The parties’ number of this text.', 1, 100_000)),
  parties: required(parties),
  precedence: optional(
    list('Which document holds where two disagree, the strongest first.', text('A document.'), 1),
  ),
  roles: optional(mapOf('Who answers for what: an address by role id.', ID, text('An address.'))),
  term: required(
    object('How long it holds, in which zone and currency.', {
      from: required(date('First day.')),
      to: required(date('Last day, included.')),
      timeZone: required(nameOf('zones', 'The IANA zone in which days and periods begin and end.')),
      currency: required(currency('Of every amount.')),
      notice: optional(length('How long before its end a party says that it will leave.')),
      renewal: optional(renewal),
    }),
  ),
  effective: optional(
    object('When this version takes effect, where it is not the first.', {
      from: required(date('First day on which it holds.')),
      startsWith: optional(
        oneOf('Whether it splits the periods that run on that day, or waits for the next ones.', [
          'date',
          'next period',
        ]),
      ),
    }),
  ),
  scope: required(scope),
  glossary: optional(
    mapOf('What terms mean.', { pattern: /^.{1,100}$/u, expected: 'a term' }, text('Its meaning.')),
  ),
  calendars: required(calendars),
  sources: required(sources),
  indicators: required(indicators),
  objectives: required(objectives),
  exclusions: optional(exclusions),
  credits: optional(credits),
  remedies: optional(remedies),
  escalations: optional(escalations),
  playbooks: optional(playbooks),
  reporting: optional(reporting),
  reviews: optional(reviews),
  changeControl: optional(changeControl),
  termination: optional(termination),
  dataProtection: optional(dataProtection),
  scenarios: optional(scenarios),
});

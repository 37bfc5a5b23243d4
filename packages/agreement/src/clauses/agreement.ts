import { list, mapOf, object, oneOf, optional, required, text, wholeNumber } from '../language/shape.ts';
import { calendars } from './calendars.ts';
import { credits } from './credits.ts';
import { indicators } from './indicators.ts';
import { ID } from './names.ts';
import { currency, date, duration, fee } from './notations.ts';
import { objectives } from './objectives.ts';

const party = object('One side of the agreement.', { name: required(text('Its legal name.')) });

const service = object('A service in scope.', {
  title: optional(text('What readers see.')),
  tier: optional(text('How much it matters, in the parties’ own word.')),
  environments: optional(list('Where it runs.', text('An environment.'))),
  fee: optional(fee('What it costs; credits are shares of it.')),
});

const source = object('Where evidence comes from.', {
  title: optional(text('What readers see.')),
  connector: required(text('The kind of source: servicenow, statuspage, prometheus, csv…')),
});

/** The whole file. */
export const agreementFile = object('A service level agreement.', {
  apiVersion: required(oneOf('The version of the language.', ['tallystick/v1'])),
  kind: required(
    oneOf('What the file is.', [
      'ServiceLevelAgreement',
      'OperationalLevelAgreement',
      'UnderpinningContract',
    ]),
  ),
  id: required(text('Stable id of the agreement.', ID)),
  title: required(text('What readers see.')),
  version: required(wholeNumber('The parties’ number of this text.', 1, 100_000)),
  parties: required(object('Who agrees.', { provider: required(party), customer: required(party) })),
  roles: optional(mapOf('Who answers for what: an address by role id.', ID, text('An address.'))),
  term: required(
    object('How long it holds, in which zone and currency.', {
      from: required(date('First day.')),
      to: required(date('Last day, included.')),
      timeZone: required(text('The IANA zone in which days and periods begin and end.')),
      currency: required(currency('Of every amount.')),
    }),
  ),
  scope: required(object('What is covered.', { services: required(mapOf('Services by id.', ID, service)) })),
  glossary: optional(
    mapOf('What terms mean.', { pattern: /^.{1,100}$/u, expected: 'a term' }, text('Its meaning.')),
  ),
  calendars: required(calendars),
  sources: required(mapOf('Sources by id.', ID, source)),
  indicators: required(indicators),
  objectives: required(objectives),
  credits: optional(credits),
  reporting: optional(
    object('When results are fixed.', {
      grace: optional(duration('How long after a period late evidence is still welcome.')),
    }),
  ),
});

import { Calendar, type CalendarDefinition, CalendarError, fromLocal, zoneRules } from '@tallystick/time';
import { agreementFile } from './clauses/agreement.ts';
import { resolveCalendars } from './clauses/calendars.ts';
import { resolveChangeControl, resolveDataProtection } from './clauses/conduct.ts';
import { NO_CREDITS, resolveCredits } from './clauses/credits.ts';
import { resolveEscalations } from './clauses/escalations.ts';
import { resolveExclusions } from './clauses/exclusions.ts';
import { resolveIndicators } from './clauses/indicators.ts';
import { resolveObjectives } from './clauses/objectives.ts';
import { resolveParties } from './clauses/parties.ts';
import { resolvePlaybooks } from './clauses/playbooks.ts';
import { resolveRemedies } from './clauses/remedies.ts';
import { resolveReporting, resolveReviews } from './clauses/reporting.ts';
import { resolveScenarios } from './clauses/scenarios.ts';
import { resolveServices } from './clauses/scope.ts';
import { resolveSources } from './clauses/sources.ts';
import { type Masters, readInherited } from './inheritance/read.ts';
import { ClausePlaces } from './language/clause-places.ts';
import { isProblemCode } from './language/codes.ts';
import type { Path } from './language/document.ts';
import { inFileOrder, type Problem } from './language/problem.ts';
import { quoted } from './language/scalar.ts';
import { type Read, Reader } from './language/shape.ts';
import type { Renewal } from './model/conduct.ts';
import type { Agreement, CalendarClause, Term } from './model.ts';
import { checkReferences } from './references.ts';
import { filledIn, type HolidayResolver } from './times/holidays.ts';

/** Either the agreement and where its clauses stand, or every problem found in its text, in the order of the file. */
export type Parsed =
  | { readonly ok: true; readonly agreement: Agreement; readonly places: ClausePlaces }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What reading may ask of others. */
export interface ParseOptions {
  /** Knows public holidays; without it, the holidays of countries are left for `withHolidays`. */
  readonly holidays?: HolidayResolver;
  /** Finds the master agreements that the text and its masters name with `extends`; it finds none when absent. */
  readonly masters?: Masters;
}

/** How long late evidence is welcome where an agreement does not say: three days. */
export const DEFAULT_GRACE_MS = 3 * 86_400_000;

/** A term lies wholly in the instants that calendars reckon with (1900 to 2199 UTC), whatever its zone. */
const FIRST_DAY = '1901-01-01';
const LAST_DAY = '2198-12-31';

/**
 * Reads an agreement from its text (YAML or JSON).
 *
 * All problems are reported at once, each with line and column, those of a master agreement with its file. Nothing
 * is read from anywhere else, and a text that parses here means the same on every machine.
 *
 * @example
 * const parsed = parseAgreement(text);
 * if (!parsed.ok) for (const problem of parsed.problems) show(problemText(problem, 'acme.agreement.yaml'));
 */
export function parseAgreement(text: string, options: ParseOptions = {}): Parsed {
  const source = readInherited(text, options.masters ?? (() => undefined));
  if ('problems' in source) return { ok: false, problems: source.problems };
  const reader = new Reader(source.document);
  const read = agreementFile.read(source.document.root, [], reader);
  const agreement =
    read && reader.problems.length === 0 ? resolve(read, source.masters, reader, options) : undefined;
  if (agreement && reader.problems.length === 0) {
    return { ok: true, agreement, places: new ClausePlaces(source.document) };
  }
  if (reader.problems.length === 0) throw new Error('An agreement was refused without a problem.');
  return { ok: false, problems: inFileOrder(reader.problems) };
}

function resolve(
  read: Read<typeof agreementFile>,
  masters: readonly string[],
  reader: Reader,
  options: ParseOptions,
): Agreement | undefined {
  const term = resolveTerm(read.term, reader);
  const calendars = resolveCalendars(read.calendars);
  checkCalendars(calendars, reader);
  if (!term) return undefined;
  const exclusions = resolveExclusions(read.exclusions ?? new Map(), term.timeZone);
  checkWindows(exclusions, reader);
  const indicators = resolveIndicators(read.indicators, read.sources);
  const agreement: Agreement = {
    apiVersion: read.apiVersion,
    kind: read.kind,
    id: read.id,
    title: read.title,
    version: read.version,
    masters,
    parties: resolveParties(read.parties),
    precedence: read.precedence ?? [],
    roles: read.roles ?? new Map(),
    term,
    ...resolveEffective(read, term, reader),
    services: resolveServices(read.scope.services),
    glossary: read.glossary ?? new Map(),
    calendars,
    sources: resolveSources(read.sources),
    exclusions,
    indicators,
    objectives: resolveObjectives(read.objectives, indicators, term, reader),
    credits: read.credits ? resolveCredits(read.credits, reader) : NO_CREDITS,
    remedies: resolveRemedies(read.remedies ?? new Map(), reader),
    graceMs: read.reporting?.grace ?? read.reporting?.statement?.grace ?? DEFAULT_GRACE_MS,
    outOfScope: read.scope.outOfScope ?? [],
    ...(read.changeControl ? { changeControl: resolveChangeControl(read.changeControl) } : {}),
    ...(read.termination ? { termination: read.termination } : {}),
    ...(read.dataProtection ? { dataProtection: resolveDataProtection(read.dataProtection) } : {}),
    escalations: resolveEscalations(read.escalations ?? new Map()),
    playbooks: resolvePlaybooks(read.playbooks ?? new Map()),
    reporting: resolveReporting(read.reporting),
    reviews: resolveReviews(read.reviews ?? new Map()),
    scenarios: resolveScenarios(read.scenarios ?? new Map(), zoneRules(term.timeZone)),
  };
  checkReferences(agreement, reader);
  return options.holidays ? resolveHolidays(agreement, options.holidays, reader) : agreement;
}

/** Dates stand for whole local days: the last one ends at the next local midnight (semantics §1). */
function resolveTerm(read: Read<typeof agreementFile>['term'], reader: Reader): Term | undefined {
  const zone = zoneOf(read.timeZone);
  if (!zone) {
    return reader.reportAt(
      ['term', 'timeZone'],
      'unknown-zone',
      `${quoted(read.timeZone)} is not an IANA time zone.`,
      'Write one such as Europe/Berlin or UTC.',
    );
  }
  const from = fromLocal(zone, midnight(read.from, 0));
  const to = fromLocal(zone, midnight(read.to, 1));
  if (to <= from) {
    return reader.reportAt(
      ['term', 'to'],
      'term-backwards',
      `The term from ${read.from} to ${read.to} holds no time.`,
      'Let it end on the day on which it starts, or later.',
    );
  }
  if (read.from < FIRST_DAY || read.to > LAST_DAY) {
    return reader.reportAt(
      ['term', read.from < FIRST_DAY ? 'from' : 'to'],
      'term-too-far',
      `The term from ${read.from} to ${read.to} leaves the years 1901 to 2198.`,
      'Correct the dates; an open-ended agreement takes a day within these years.',
    );
  }
  const renewal: Renewal = read.renewal ?? { kind: 'negotiate' };
  return { ...read, renewal, fromDate: read.from, toDate: read.to, from, to };
}

/** The day on which a version takes effect begins at local midnight, and lies in the term. */
function resolveEffective(
  { effective }: Read<typeof agreementFile>,
  term: Term,
  reader: Reader,
): Pick<Agreement, 'effective'> {
  if (!effective) return {};
  const { from, startsWith = 'date' } = effective;
  if (from < term.fromDate || from > term.toDate) {
    reader.reportAt(
      ['effective', 'from'],
      'not-in-term',
      `${from} is not a day of the term from ${term.fromDate} to ${term.toDate}.`,
      'Write a day of the term, or leave "effective" out.',
    );
  }
  const at = fromLocal(zoneRules(term.timeZone), midnight(from, 0));
  return { effective: { fromDate: from, at, startsWith } };
}

function midnight(date: string, daysLater: number) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day: day + daysLater, hour: 0, minute: 0, second: 0, ms: 0 };
}

function zoneOf(name: string) {
  try {
    return zoneRules(name);
  } catch {
    return undefined; // reported by the caller, with its place
  }
}

function resolveHolidays(agreement: Agreement, resolver: HolidayResolver, reader: Reader): Agreement {
  const { calendars, refusals } = filledIn(agreement, resolver);
  for (const { calendar, message, remedy } of refusals) {
    reader.reportAt(['calendars', calendar, 'holidays'], 'unknown-holidays', message, remedy);
  }
  return { ...agreement, calendars };
}

function checkCalendars(calendars: ReadonlyMap<string, CalendarClause>, reader: Reader): void {
  for (const calendar of calendars.values()) {
    checkCalendar({ ...calendar, name: calendar.id }, reader, (field) => [
      'calendars',
      calendar.id,
      ...field,
    ]);
  }
}

/** A window's hours stand beside its zone, not under a key of their own. */
function checkWindows(exclusions: Agreement['exclusions'], reader: Reader): void {
  for (const { id, window } of exclusions.values()) {
    const pathOf = (field: Path) => ['exclusions', id, 'window', ...field.filter((step) => step !== 'hours')];
    if (window) checkCalendar({ ...window, name: `${id}, window` }, reader, pathOf);
  }
}

function checkCalendar(definition: CalendarDefinition, reader: Reader, pathOf: (field: Path) => Path): void {
  try {
    Calendar.from(definition);
  } catch (error) {
    if (!(error instanceof CalendarError && isProblemCode(error.code))) throw error;
    const field = [...error.path.matchAll(/\[(\d+)\]|[^.[\]]+/gu)].map(([step, index]) =>
      index ? Number(index) : step,
    );
    reader.reportAt(pathOf(field), error.code, error.message, error.remedy);
  }
}

import {
  type Agreement,
  type AvailabilityIndicator,
  type ClockIndicator,
  calendarOf,
  zoneOf,
} from '@tallystick/agreement';
import { Calendar, type Interval, type ZoneRules } from '@tallystick/time';
import { STATE_FIELDS } from './availability/stated-state.ts';
import { type ClockPolicy, compileClock, conditionsOf, startFieldOf } from './clock/policy.ts';
import { CLAIM_FIELD } from './credits/claims.ts';
import type { EvidenceTable, FieldUses } from './evidence/table.ts';
import type { ExcludedTime } from './exclusions/excluded-time.ts';
import { EXCLUSION_FIELDS } from './exclusions/read.ts';
import { fieldsOfRatio } from './ratio/read.ts';
import { TARGET_FIELDS } from './targets/moving-targets.ts';
import { type InForce, spanInForce } from './versions/in-force.ts';

/** The parts of an agreement that evaluation uses again and again. */
export interface CompiledAgreement {
  readonly agreement: Agreement;
  readonly zone: ZoneRules;
  /** The time in which an objective of this version is in force; all of the term where nothing was said. */
  readonly inForce: (objective: string) => Interval;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The fields of `data` that this agreement reads. */
  readonly fields: ReadonlySet<string>;
  /** How some of them are read. */
  readonly uses: FieldUses;
  /** A clock's policy against a filled table. */
  clock(indicator: ClockIndicator, table: EvidenceTable, excluded: ExcludedTime): ClockPolicy;
  serviceHours(indicator: AvailabilityIndicator): Calendar;
}

/** Prepares an agreement for evaluation: calendars compiled once, the fields it reads gathered. */
export function compileAgreement(agreement: Agreement, inForce?: InForce): CompiledAgreement {
  const zone = zoneOf(agreement, agreement.term.timeZone);
  const calendars = new Map([...agreement.calendars.keys()].map((id) => [id, calendarOf(agreement, id)]));
  const indicators = [...agreement.indicators.values()];
  const clockIndicators = indicators.filter((one) => one.kind === 'clock');
  const availabilities = indicators.filter((one) => one.kind === 'availability');
  const hours = new Map(availabilities.map((one) => [one.id, compileServiceHours(agreement, one)]));
  const fields = new Set<string>(availabilities.length > 0 ? STATE_FIELDS : []);
  const instants = new Set<string>();
  const tested = new Set<string>();
  const events = new Set<string>();
  for (const indicator of clockIndicators) {
    const startField = startFieldOf(indicator);
    if (startField !== undefined) instants.add(startField);
    const conditions = conditionsOf(indicator, agreement.objectives.values());
    for (const field of conditions.flatMap((one) => [...one.fields.keys()])) tested.add(field);
    for (const type of conditions.flatMap((one) => one.events)) events.add(type);
  }
  for (const field of [...instants, ...tested]) fields.add(field);
  for (const indicator of indicators) {
    if (indicator.kind === 'distribution' || indicator.kind === 'score') fields.add(indicator.field);
    if (indicator.kind === 'count') for (const field of indicator.when.fields.keys()) fields.add(field);
    if (indicator.kind === 'ratio') for (const field of fieldsOfRatio(indicator)) fields.add(field);
  }
  if ([...agreement.objectives.values()].some(({ dynamic }) => dynamic)) {
    for (const field of TARGET_FIELDS) fields.add(field);
  }
  if (agreement.credits.claim.kind !== 'automatic') fields.add(CLAIM_FIELD);
  if (agreement.exclusions.size > 0) for (const field of EXCLUSION_FIELDS) fields.add(field);
  return {
    agreement,
    zone,
    inForce: (objective) => spanInForce(agreement, inForce, objective),
    calendars,
    fields,
    uses: { instants, tested, events },
    clock: (indicator, table, excluded) => compileClock(indicator, agreement, calendars, table, excluded),
    serviceHours: (indicator) => hours.get(indicator.id)!,
  };
}

/** The calendar in which an availability indicator promises time; all the time where it names none. */
export function compileServiceHours(agreement: Agreement, indicator: AvailabilityIndicator): Calendar {
  if (indicator.calendar === undefined) return Calendar.always(zoneOf(agreement, agreement.term.timeZone));
  return calendarOf(agreement, indicator.calendar);
}

/** The fields of records' `data` that an agreement reads: those that its figures may depend on. */
export function fieldsRead(agreement: Agreement): ReadonlySet<string> {
  return compileAgreement(agreement).fields;
}

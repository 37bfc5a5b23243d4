import { toPercentText } from '../exact/rational.ts';
import type { ChangeControl, DataClass, DataProtection, Termination } from '../model/conduct.ts';
import type { EscalationLevel, EscalationPolicy, Playbook, PlaybookStep } from '../model/escalation.ts';
import type { Length } from '../model/length.ts';
import { lengthText } from '../model/length.ts';
import type { Frequency, Report, Reporting, Review } from '../model/reporting.ts';
import { calendarField } from './calendar-use.ts';
import { canonical } from './canonical.ts';
import { type Difference, neither, undecidable } from './difference.ts';
import { addedOrRemoved, compareClause, compareFamily, type Family } from './family.ts';
import { type Between, compareFields, type Fields, leaves, type Place } from './fields.ts';
import { byLength } from './objectives.ts';
import { listing, ordered, stated } from './orders.ts';
import { durationText, genericText, setText, spanText } from './words.ts';

/** Days of a period, about: enough to tell which of two comes more often. */
const DAYS = { day: 1, week: 7, month: 30, quarter: 91, 'half-year': 182, year: 365 } as const;

const every = ordered({
  words: frequencyText,
  order: (before, after) => daysOf(after) - daysOf(before),
  more: 'customer',
  reason: 'sooner',
});

function frequencyText(frequency: Frequency): string {
  if (typeof frequency === 'string') return frequency;
  return 'everyDays' in frequency ? `${frequency.everyDays} days` : `${frequency.everyMonths} months`;
}

function daysOf(frequency: Frequency): number {
  if (typeof frequency === 'string') return DAYS[frequency];
  return 'everyDays' in frequency ? frequency.everyDays : DAYS.month * frequency.everyMonths;
}

/** Who hears of trouble, and when. */
export const ESCALATIONS: Family<EscalationPolicy> = {
  within: 'escalations',
  affects: 'duties',
  added: { gains: 'customer', reason: 'better-terms' },
  words: ({ levels }) => levels.map(levelText).join('; '),
  fields: { levels: 'elsewhere' },
  more: (place, { before, after }) => compareLevels(place, before.levels, after.levels),
};

/** Levels go off one by one, whatever their order: what is on one side only is added or removed. */
function compareLevels(
  place: Place,
  before: readonly EscalationLevel[],
  after: readonly EscalationLevel[],
): readonly Difference[] {
  const family = {
    fields: {},
    added: { gains: 'customer', reason: 'better-terms' },
    words: levelText,
  } as const;
  const left = [...after];
  const gone = before.filter((level) => {
    const index = left.findIndex((one) => canonical(one) === canonical(level));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const at = { ...place, within: 'levels' };
  return [
    ...gone.map((level) => addedOrRemoved(family, at, { before: level, after: undefined })),
    ...left.map((level) => addedOrRemoved(family, at, { before: undefined, after: level })),
  ];
}

function levelText({ at, afterMs, calendar, notify, playbook, ...more }: EscalationLevel): string {
  const when = at.kind === 'used' ? `${toPercentText(at.share)} used` : at.kind;
  return [
    `at ${when}`,
    ...(afterMs > 0
      ? [`after ${durationText(afterMs)}${calendar ? ` on ${calendar}` : ''}`]
      : calendar
        ? [`on ${calendar}`]
        : []),
    `tell ${setText(notify)}`,
    ...(playbook ? [`follow ${playbook}`] : []),
    ...(Object.keys(more).length > 0 ? [genericText(more)] : []),
  ].join(', ');
}

/** What to do, step by step. */
export const PLAYBOOKS: Family<Playbook> = {
  within: 'playbooks',
  affects: 'duties',
  added: neither('internal'),
  fields: {
    owner: stated((id) => id, neither('internal')),
    steps: stated((steps) => steps.map(stepText).join('; '), neither('internal')),
  },
};

function stepText(step: PlaybookStep): string {
  switch (step.kind) {
    case 'ask a person':
      return step.role === undefined ? step.text : `ask ${step.role}: ${step.text}`;
    case 'notify':
      return `notify ${setText(step.to)}: ${step.text}`;
    case 'start review':
      return `start review ${step.review}`;
    case 'call webhook':
      return `call webhook ${step.via}${step.text === undefined ? '' : `: ${step.text}`}`;
    case 'post status update': {
      const { via, service, title, state, text } = step;
      const where = via === undefined ? `on the page of ${service ?? 'the service'}` : `via ${via}`;
      const more = [title, state].flatMap((one) => one ?? []);
      return `${step.kind} ${where}${more.length > 0 ? ` (${more.join(', ')})` : ''}: ${text}`;
    }
    case 'open ticket':
      return `${step.kind} via ${step.via}: ${step.text}`;
  }
}

const REPORT: Omit<Family<Report>, 'within' | 'affects'> = {
  added: { gains: 'customer', reason: 'better-terms' },
  fields: {
    every,
    due: ordered({ words: spanText, order: byLength, more: 'provider', reason: 'sooner' }),
    calendar: calendarField(),
    to: listing('customer', 'better-terms', 'mixed'),
    content: listing('customer', 'better-terms', 'mixed'),
  },
};

/** The statement, and what else is reported. */
export function compareReporting(between: Between): readonly Difference[] {
  const [before, after] = [between.before.reporting, between.after.reporting];
  const { statement: _old, reports: _oldReports, ...oldRest } = before;
  const { statement: _new, reports: _newReports, ...newRest } = after;
  const place = { clause: 'reporting.statement', affects: 'duties', between } as const;
  return [
    ...compareOne(REPORT, place, before.statement, after.statement),
    ...compareFamily(
      { ...REPORT, within: 'reporting.reports', affects: 'duties' },
      { before: before.reports, after: after.reports },
      between,
    ),
    ...compareFields<Omit<Reporting, 'statement' | 'reports'>>(
      { ...place, clause: 'reporting' },
      { before: oldRest, after: newRest },
      {},
    ),
  ];
}

/** Meetings of the parties. */
export const REVIEWS: Family<Review> = {
  within: 'reviews',
  affects: 'duties',
  added: neither('agreed-together'),
  fields: {
    every: stated(frequencyText, neither('agreed-together')),
    attendees: stated(setText, neither('agreed-together')),
    agenda: stated(setText, neither('agreed-together')),
  },
};

const length = stated(lengthText, undecidable('decides-who-is-bound'));

const CHANGE_CONTROL: Omit<Family<ChangeControl>, 'within' | 'affects'> = {
  added: neither('agreed-together'),
  fields: {
    notice: length,
    approvedBy: stated(setText, undecidable('decides-who-is-bound')),
    procedure: stated((text) => text, undecidable('decides-who-is-bound')),
  },
};

const TERMINATION: Omit<Family<Termination>, 'within' | 'affects'> = {
  added: undecidable('decides-who-is-bound'),
  fields: {
    convenience: {
      ...stated(({ notice, by }) => `by ${by}, ${lengthText(notice)}`, undecidable('decides-who-is-bound')),
      absent: 'nobody',
    },
    cause: stated(
      ({ grounds, cure }) => `${setText(grounds)}${cure ? `; cured within ${lengthText(cure)}` : ''}`,
      undecidable('decides-who-is-bound'),
    ),
    exit: stated((text) => text, undecidable('decides-who-is-bound')),
  },
};

const DATA_CLASS: Fields<DataClass> = {
  description: stated((text) => text, neither('for-readers'), 'words'),
  kind: stated((kind) => kind, undecidable('personal-data')),
  retention: stated((kept: Length) => lengthText(kept), undecidable('personal-data')),
};

/** Change control, termination and data protection: there or not, then by what they say. */
export function compareConduct(between: Between): readonly Difference[] {
  const { before, after } = between;
  const place = (clause: string) => ({ clause, affects: 'duties', between }) as const;
  return [
    ...compareOne(CHANGE_CONTROL, place('changeControl'), before.changeControl, after.changeControl),
    ...compareOne(TERMINATION, place('termination'), before.termination, after.termination),
    ...compareFamily(
      {
        within: 'dataProtection.classes',
        affects: 'duties',
        added: undecidable('personal-data'),
        fields: DATA_CLASS,
      },
      { before: classesOf(before.dataProtection), after: classesOf(after.dataProtection) },
      between,
    ),
    ...leaves(place('dataProtection'), 'dataProtection', {
      before: withoutClasses(before.dataProtection),
      after: withoutClasses(after.dataProtection),
    }),
  ];
}

function classesOf(protection: DataProtection | undefined): ReadonlyMap<string, DataClass> {
  return protection?.classes ?? new Map();
}

function withoutClasses(protection: DataProtection | undefined): Omit<DataProtection, 'classes'> {
  const { classes: _classes, ...rest } = protection ?? { classes: undefined };
  return rest;
}

/** The differences of a clause that an agreement may have or not. */
function compareOne<T extends object>(
  family: Omit<Family<T>, 'within' | 'affects'>,
  place: Place,
  before: T | undefined,
  after: T | undefined,
): readonly Difference[] {
  if (before && after) return compareClause(family, place, { before, after });
  return before || after ? [addedOrRemoved(family, place, { before, after })] : [];
}

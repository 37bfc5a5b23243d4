import { type Agreement, parseAgreement, problemText } from '@tallystick/agreement';

/** The parts of an agreement's text that tests change. */
export interface AgreementDraft {
  sources: Record<string, { connector: string; values?: Record<string, Record<string, string>> }>;
  term: { from: string; to: string; timeZone: string; currency: string };
  scope: { services: Record<string, { fee?: string }> };
  calendars: Record<string, CalendarDraft>;
  indicators: { resolve: ClockDraft; uptime: AvailabilityDraft } & Record<string, object>;
  objectives: Record<string, ObjectiveDraft>;
  exclusions?: Record<string, object>;
  remedies?: Record<string, object>;
  credits?: object;
  roles?: Record<string, string>;
  reporting?: { grace?: string; statement?: { every: string; to: string[] } };
}

export interface CalendarDraft {
  timeZone: string;
  hours: string | Record<string, string | string[]>;
  holidays?: (string | object)[] | object;
  overrides?: Record<string, string | string[]>;
}

/** A condition as it is written: fields with their values, and `event`. */
export type ConditionDraft = Record<string, string | number | readonly (string | number)[]>;

export interface ClockDraft {
  kind: 'clock';
  service?: string;
  from: string;
  start: ConditionDraft;
  stop: ConditionDraft;
  pause?: ConditionDraft;
  resume?: ConditionDraft;
  reset?: ConditionDraft;
  reopened?: 'first' | 'last' | 'each' | 'total';
  targetChange?: 'restart' | 'carry' | 'initial';
  attribute?: 'decided' | 'started' | 'stopped';
  calendar: string | { where?: ConditionDraft; use: string }[];
}

export interface AvailabilityDraft {
  kind: 'availability';
  service?: string;
  from: string;
  subject: string;
  unknown?: 'up' | 'down' | 'excluded';
  initially?: 'up' | 'unknown';
  quorum?: 'any' | 'majority' | 'all';
  method?: string | object;
  heartbeat?: string;
  checkEvery?: string;
  fallback?: string;
  reconcileWith?: string | undefined;
  degraded?: string;
  calendar?: string;
}

export interface ObjectiveDraft {
  indicator: string;
  where?: ConditionDraft;
  within?: string;
  target: string | object;
  period: string | { every: string; monthEnd?: string } | { rolling: string };
  warnAt?: string | string[];
  budgeting?: { method?: string; slice?: string; target?: string; empty?: string };
  alerts?: string | (string | { window: string; share: string })[];
}

/** Changes the known-good draft into the case at hand. */
export type Change = (draft: AgreementDraft) => void;

/**
 * The known-good agreement, changed by the case: the year 2026 in UTC; an office open Monday to Friday
 * 09:00 to 17:00; priority 1 resolved within 4 h, priority 2 within 8 h; the shop up 99.9 % of the time.
 *
 * @throws Error with every problem when the changed text is no agreement.
 */
export function agreementWith(change: Change = () => {}): Agreement {
  const draft = knownGood();
  change(draft);
  const parsed = parseAgreement(JSON.stringify(draft)); // JSON is YAML
  if (parsed.ok) return parsed.agreement;
  throw new Error(parsed.problems.map((problem) => problemText(problem, 'test')).join('\n'));
}

function knownGood(): AgreementDraft {
  const rest = {
    apiVersion: 'tallystick/v1',
    kind: 'ServiceLevelAgreement',
    id: 'test',
    title: 'Test agreement',
    version: 1,
    parties: { provider: { name: 'Provider' }, customer: { name: 'Customer' } },
    roles: { customer: 'it@customer.example' },
  };
  return {
    ...rest,
    sources: { desk: { connector: 'csv' }, probes: { connector: 'csv' } },
    term: { from: '2026-01-01', to: '2026-12-31', timeZone: 'UTC', currency: 'EUR' },
    scope: { services: { shop: { fee: '1000 per month' }, desk: { fee: '500 per month' } } },
    calendars: {
      office: { timeZone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } },
      always: { timeZone: 'UTC', hours: '24x7' },
    },
    indicators: {
      resolve: {
        kind: 'clock',
        service: 'desk',
        from: 'desk',
        start: { event: 'opened' },
        pause: { state: 'Waiting' },
        stop: { state: 'Resolved' },
        calendar: 'office',
      },
      uptime: { kind: 'availability', service: 'shop', from: 'probes', subject: 'shop', initially: 'up' },
    },
    objectives: {
      p1: { indicator: 'resolve', where: { priority: 1 }, within: '4 h', target: '90 %', period: 'month' },
      p2: { indicator: 'resolve', where: { priority: 2 }, within: '8 h', target: '90 %', period: 'month' },
      up: { indicator: 'uptime', target: '99.9 %', period: 'month' },
    },
  };
}

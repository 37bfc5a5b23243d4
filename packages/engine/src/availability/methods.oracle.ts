import { exact, type Rational } from '@tallystick/agreement';
import { combineByScan } from './quorum.oracle.ts';

/** Everything happens at whole ticks of ten seconds. */
export const TICK_MS = 10_000;
const MINUTE_TICKS = 6;
const FULL = 1_000_000;

/** A service as a test tells it; ticks count from the start of the term, which is a whole minute. */
export interface TickStory {
  /** What each source says, in the order in which its records apply. */
  readonly own: readonly TickRecord[];
  /** The fallback's records; none where there is no fallback. */
  readonly other: readonly TickRecord[];
  readonly quorum: 'any' | 'majority' | 'all';
  readonly unknown: 'up' | 'down' | 'excluded';
  readonly initially: 'up' | 'unknown';
  readonly heartbeat: number | undefined;
  /** In ticks; records are checks where it is given. */
  readonly checkEvery: number | undefined;
  readonly method:
    | { readonly kind: 'exact' | 'minutes' }
    | { readonly kind: 'consecutive'; readonly ticks: number }
    | { readonly kind: 'slices'; readonly ticks: number; readonly empty: 'good' | 'bad' | 'excluded' };
  /** Service hours, exclusions that remove time, and exclusions that count it as up. */
  readonly isOpen: (tick: number) => boolean;
  readonly isRemoved: (tick: number) => boolean;
  readonly isCountedUp: (tick: number) => boolean;
}

export interface TickRecord {
  readonly tick: number;
  readonly probe: string;
  readonly state: 'up' | 'down' | 'degraded' | 'unknown' | 'maintenance';
}

/**
 * Good and valid units of `[from, to)`, ms or slices, by asking at each tick. Degraded counts a quarter. Stretches of a
 * method are looked for from tick 0 to `until`, the evaluation instant.
 */
export function byTicks(
  story: TickStory,
  { from, to }: { readonly from: number; readonly to: number },
  until: number,
): { readonly good: Rational; readonly valid: Rational } {
  const impacts = Array.from({ length: until }, (_, tick) => impactAt(story, tick, until));
  if (story.method.kind === 'slices') return slices(story, story.method, impacts, { from, to });
  const counted = countedImpacts(story, impacts);
  let [valid, weighted] = [0, 0];
  for (let tick = from; tick < Math.min(to, until); tick++) {
    const part = ticksOf(story, tick, counted[tick]);
    valid += part.valid;
    weighted += part.down;
  }
  return {
    good: exact.rational(BigInt(valid * FULL - weighted) * BigInt(TICK_MS), FULL),
    valid: exact.rational(valid * TICK_MS),
  };
}

/** Whether a tick counts, and how much of it is down, in millionths. */
function ticksOf(
  story: TickStory,
  tick: number,
  impact: number | undefined,
): { valid: number; down: number } {
  if (!story.isOpen(tick) || story.isRemoved(tick)) return { valid: 0, down: 0 };
  if (story.isCountedUp(tick)) return { valid: 1, down: 0 };
  if (impact !== undefined) return { valid: 1, down: impact };
  return { up: { valid: 1, down: 0 }, down: { valid: 1, down: FULL }, excluded: { valid: 0, down: 0 } }[
    story.unknown
  ];
}

function impactAt(story: TickStory, tick: number, until: number): number | undefined {
  const other = { ...story, initially: 'unknown' as const };
  return combinedAt(story, story.own, tick, until) ?? combinedAt(other, story.other, tick, until);
}

function combinedAt(
  story: TickStory,
  records: readonly TickRecord[],
  tick: number,
  until: number,
): number | undefined {
  const probes = new Map<string, number | undefined>();
  for (const probe of new Set(records.map((one) => one.probe))) {
    const own = records.filter((one) => one.probe === probe);
    if (story.checkEvery === undefined) stateAt(story, own, probe, tick, probes);
    else slotAt(story.checkEvery, own, probe, { tick, until }, probes);
  }
  return combineByScan(story, probes).impact;
}

function stateAt(
  { heartbeat }: TickStory,
  own: readonly TickRecord[],
  probe: string,
  tick: number,
  probes: Map<string, number | undefined>,
): void {
  const last = own.filter((one) => one.tick <= tick).at(-1);
  if (!last) return;
  const isOverdue = heartbeat !== undefined && tick >= last.tick + heartbeat;
  probes.set(probe, isOverdue ? undefined : impactOf(last.state));
}

function slotAt(
  length: number,
  own: readonly TickRecord[],
  probe: string,
  { tick, until }: { readonly tick: number; readonly until: number },
  probes: Map<string, number | undefined>,
): void {
  const slot = Math.floor(tick / length);
  const checks = own.filter((one) => one.state !== 'unknown' && one.tick < until);
  if (!checks.some((one) => Math.floor(one.tick / length) <= slot)) return; // not heard of yet
  const inside = checks.filter((one) => Math.floor(one.tick / length) === slot);
  if (inside.length === 0) probes.set(probe, undefined);
  else probes.set(probe, inside.every((one) => impactOf(one.state) === FULL) ? FULL : 0);
}

function impactOf(state: TickRecord['state']): number | undefined {
  return { up: 0, down: FULL, maintenance: FULL, degraded: FULL / 4, unknown: undefined }[state];
}

function countedImpacts(
  { method, unknown }: TickStory,
  impacts: readonly (number | undefined)[],
): readonly (number | undefined)[] {
  if (method.kind === 'exact') return impacts;
  const isDown = (tick: number) => {
    const impact = impacts[tick];
    return (
      tick >= 0 && tick < impacts.length && (impact === FULL || (impact === undefined && unknown === 'down'))
    );
  };
  const counts = (tick: number) => {
    if (method.kind === 'minutes') {
      const minute = Math.floor(tick / MINUTE_TICKS) * MINUTE_TICKS;
      return Array.from({ length: MINUTE_TICKS }, (_, place) => minute + place).every(isDown);
    }
    let [first, last] = [tick, tick];
    while (isDown(first - 1)) first--;
    while (isDown(last + 1)) last++;
    return method.kind === 'consecutive' && last - first + 1 >= method.ticks;
  };
  return impacts.map((impact, tick) => {
    if (isDown(tick)) return counts(tick) ? impact : 0;
    return impact === undefined ? undefined : 0;
  });
}

function slices(
  story: TickStory,
  { ticks, empty }: Extract<TickStory['method'], { kind: 'slices' }>,
  impacts: readonly (number | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly good: Rational; readonly valid: Rational } {
  const UNITS = 1_000_000_000_000n;
  let [units, valid] = [0n, 0];
  for (let first = Math.ceil(from / ticks) * ticks; first < to; first += ticks) {
    const inside = Array.from({ length: ticks }, (_, place) => first + place);
    if (inside.some(story.isRemoved) || !inside.some(story.isOpen) || first + ticks > impacts.length)
      continue;
    const { good, of } =
      story.checkEvery === undefined ? timeIn(story, inside, impacts) : checksIn(story, inside, impacts);
    if (of > 0) units += (BigInt(good) * UNITS) / BigInt(of * FULL);
    else if (empty === 'excluded') continue;
    else if (empty === 'good') units += UNITS;
    valid++;
  }
  return { good: exact.rational(units, UNITS), valid: exact.rational(valid) };
}

function timeIn(story: TickStory, ticks: readonly number[], impacts: readonly (number | undefined)[]) {
  const parts = ticks.map((tick) => ticksOf(story, tick, impacts[tick]));
  const of = parts.reduce((sum, part) => sum + part.valid, 0);
  return { of, good: of * FULL - parts.reduce((sum, part) => sum + part.down, 0) };
}

/** The checks of the source of record, and those of the fallback at ticks whose state the first does not know. */
function checksIn(story: TickStory, ticks: readonly number[], impacts: readonly (number | undefined)[]) {
  const until = impacts.length;
  const known = (tick: number) => combinedAt(story, story.own, tick, until) !== undefined;
  const checks = [...story.own, ...story.other.filter(({ tick }) => !known(tick))].filter(
    ({ tick, state }) => ticks.includes(tick) && story.isOpen(tick) && state !== 'unknown',
  );
  const down = checks.map(({ tick, state }) => (story.isCountedUp(tick) ? 0 : impactOf(state)!));
  return { of: checks.length, good: checks.length * FULL - down.reduce((sum, one) => sum + one, 0) };
}

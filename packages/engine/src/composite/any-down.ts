import { type AvailabilityIndicator, type CompositeIndicator, exact } from '@tallystick/agreement';
import { clip, type Interval, intersect, measure, normalise, subtract } from '@tallystick/time';
import { FULL_IMPACT } from '../availability/stated-state.ts';
import { type Uptime, uptimeOf } from '../availability/uptime.ts';
import { type Figure, type ShareParts, shareFigure } from '../compliance/figure.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { partsOf } from './parts.ts';

/** A stretch of promised time of one part. */
interface PartPiece extends Interval {
  /** In millionths; undefined where unknown time does not count. */
  readonly impact: number | undefined;
  readonly isKnown: boolean;
}

/** A stretch of time that at least one part promises, in which none of them changes. */
interface Piece extends Interval {
  /** The largest of the parts; undefined where none has a state that counts. */
  readonly impact: number | undefined;
  readonly isKnown: boolean;
  /** Names of the parts that are down by that impact, in the order of the composite. */
  readonly causes: readonly string[];
  /** The parts whose time is promised here, and those of them whose state counts. */
  readonly promised: readonly number[];
  readonly counted: readonly number[];
}

/** [CPO-3] Down at every instant at which any part counts as down, inside that part's own promised time. */
export function measureAnyDown(composite: CompositeIndicator, context: MeasureContext): Measurement {
  const { compiled, asOf } = context;
  const parts = partsOf(composite, compiled.agreement).map(({ name, indicator }) => {
    if (indicator.kind !== 'availability')
      throw new Error(`"${name}" of kind ${indicator.kind} has no states in time.`);
    return { name, indicator, uptime: uptimeOf(indicator, context) };
  });
  const names = parts.map(({ name }) => name);
  const pieces = mergePieces(
    parts.map(({ indicator, uptime }) => promisedPieces(indicator, uptime)),
    names,
  );
  const promisedIn = (span: Interval) =>
    measure(normalise(parts.flatMap(({ uptime }) => uptime.hours.intervals(span.from, span.to))));
  return {
    figure: (_objective, period) => {
      const inside = piecesIn(pieces, { from: period.from, to: Math.min(period.to, asOf) });
      const unmeasured = period.state === 'open' ? promisedIn({ from: asOf, to: period.to }) : 0;
      return figureOf(composite, names, inside, unmeasured);
    },
    timeOver: (span) => sharesOf(piecesIn(pieces, span), 0),
    downTime: (span) => normalise(piecesIn(pieces, span).filter(({ impact }) => impact)),
  };
}

/** The promised time of a part, piece by piece, with what it counts as. */
function promisedPieces(
  { unknown }: AvailabilityIndicator,
  { counted, hours, countedUp }: Uptime,
): readonly PartPiece[] {
  const unknownImpact = { up: 0, down: FULL_IMPACT, excluded: undefined }[unknown];
  return counted
    .flatMap(({ from, to, impact }) => {
      const promised = hours.intervals(from, to);
      const isKnown = impact !== undefined;
      return [
        ...intersect(promised, clip(countedUp, { from, to })).map((part) => ({
          ...part,
          impact: 0,
          isKnown,
        })),
        ...subtract(promised, countedUp).map((part) => ({
          ...part,
          impact: impact ?? unknownImpact,
          isKnown,
        })),
      ];
    })
    .sort((a, b) => a.from - b.from);
}

/** All parts side by side, cut wherever one of them begins or ends a piece. */
function mergePieces(parts: readonly (readonly PartPiece[])[], names: readonly string[]): readonly Piece[] {
  const edges = [...new Set(parts.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const next = parts.map(() => 0);
  return edges.slice(0, -1).flatMap((from, place): readonly Piece[] => {
    const to = edges[place + 1]!;
    const here = parts.flatMap((pieces, part) => {
      while (next[part]! < pieces.length && pieces[next[part]!]!.to <= from) next[part]!++;
      const piece = pieces[next[part]!];
      return piece && piece.from <= from ? [{ part, ...piece }] : [];
    });
    if (here.length === 0) return [];
    const counting = here.filter(({ impact }) => impact !== undefined);
    const impact = counting.length > 0 ? Math.max(...counting.map((one) => one.impact!)) : undefined;
    return [
      {
        from,
        to,
        impact,
        isKnown: here.some(({ isKnown }) => isKnown),
        causes: impact ? counting.filter((one) => one.impact === impact).map(({ part }) => names[part]!) : [],
        promised: here.map(({ part }) => part),
        counted: counting.map(({ part }) => part),
      },
    ];
  });
}

/** The pieces inside a span, cut to it. */
function piecesIn(pieces: readonly Piece[], span: Interval): readonly Piece[] {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.to <= span.from) low = middle + 1;
    else high = middle;
  }
  const inside: Piece[] = [];
  for (let place = low; place < pieces.length && pieces[place]!.from < span.to; place++) {
    const piece = pieces[place]!;
    inside.push({ ...piece, from: Math.max(piece.from, span.from), to: Math.min(piece.to, span.to) });
  }
  return inside;
}

function figureOf(
  { withoutData }: CompositeIndicator,
  names: readonly string[],
  pieces: readonly Piece[],
  unmeasuredMs: number,
): Figure {
  const promised = new Set(pieces.flatMap((piece) => piece.promised));
  const counted = new Set(pieces.flatMap((piece) => piece.counted));
  const isMissing = withoutData === 'no figure' && counted.size < promised.size;
  const figure = shareFigure('ms', sharesOf(isMissing ? [] : pieces, unmeasuredMs));
  const down = new Map<string, bigint>();
  for (const { from, to, impact, causes } of isMissing ? [] : pieces) {
    for (const id of causes) down.set(id, (down.get(id) ?? 0n) + BigInt(to - from) * BigInt(impact!));
  }
  return {
    ...figure,
    coverage: { knownMs: measure(pieces.filter(({ isKnown }) => isKnown)), promisedMs: measure(pieces) },
    causes: names
      .flatMap((id) => (down.has(id) ? [{ id, weighted: down.get(id)! }] : []))
      .sort((a, b) => (a.weighted === b.weighted ? 0 : a.weighted > b.weighted ? -1 : 1))
      .map(({ id, weighted }) => ({ id, downMs: exact.rational(weighted, FULL_IMPACT) })),
  };
}

function sharesOf(pieces: readonly Piece[], unmeasuredMs: number): ShareParts {
  let [validMs, weighted] = [0, 0n];
  for (const { from, to, impact } of pieces) {
    if (impact === undefined) continue;
    validMs += to - from;
    weighted += BigInt(to - from) * BigInt(impact);
  }
  const valid = exact.rational(validMs);
  return {
    good: exact.subtract(valid, exact.rational(weighted, FULL_IMPACT)),
    valid,
    wholeValid: exact.rational(validMs + unmeasuredMs),
  };
}

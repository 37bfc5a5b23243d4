/** A point of a trend as the API gives it. */
export interface TrendPoint {
  readonly period: string;
  /** Percent text. */
  readonly attained: string | null;
  readonly target: string;
}

/** Where a trend's points and target stand in a box. */
export interface TrendShape {
  /** Of an SVG path through the points. */
  readonly line: string;
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly isMiss: boolean;
    readonly period: string;
  }[];
  readonly targetY: number;
}

/** Share of the height kept free above and below. */
const MARGIN = 0.12;

/** Lays a trend out. Positions are for drawing only: figures are shown as the API words them. */
export function trendShape(
  points: readonly TrendPoint[],
  box: { readonly width: number; readonly height: number },
): TrendShape {
  const attained = points.map((point) => Number.parseFloat(point.attained ?? 'NaN'));
  const target = Number.parseFloat(points.at(-1)?.target ?? 'NaN');
  const [low, high] = [Math.min(target, ...attained), Math.max(target, ...attained)];
  const span = high - low || 1;
  const place = (value: number) => box.height * (MARGIN + (1 - 2 * MARGIN) * ((high - value) / span));
  const step = points.length > 1 ? (box.width - 12) / (points.length - 1) : 0;
  const dots = points.map((point, index) => ({
    x: round(6 + step * index),
    y: round(place(attained[index] ?? target)),
    isMiss: (attained[index] ?? target) < Number.parseFloat(point.target),
    period: point.period,
  }));
  return {
    line: dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
    dots,
    targetY: round(place(target)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

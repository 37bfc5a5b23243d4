import { exact } from '@tallystick/agreement';
import { DEFAULT_THRESHOLDS, type QualityPart, type QualityThresholds, shareText } from '@tallystick/engine';
import type { StoredThresholds } from '@tallystick/store';
import { z } from 'zod';

const DAY_MS = 86_400_000;
/** The longest silence and the longest look back that can be set: two years, ms and days. */
const LONGEST_SILENCE_MS = 730 * DAY_MS;
const LONGEST_LOOK_BACK_DAYS = 730;

const share = z
  .string()
  .regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?) %$/, 'a percentage such as "95 %" or "99.5 %" is expected')
  .describe('A percentage with at most four decimals: `95 %`.');

/** Thresholds as people set them; what is left out stays as it is by default, or for the agreement. */
export const thresholdsSchema = z.strictObject({
  score: share.optional(),
  parts: z
    .strictObject({
      consistent: share.optional(),
      punctual: share.optional(),
      clock: share.optional(),
      usable: share.optional(),
      mapped: share.optional(),
      covered: share.optional(),
    })
    .optional(),
  silenceMs: z
    .number()
    .int()
    .min(1_000)
    .max(LONGEST_SILENCE_MS)
    .optional()
    .describe('A silence longer than this is told, ms.'),
  lookBackDays: z.number().int().min(1).max(LONGEST_LOOK_BACK_DAYS).optional(),
});

/** What holds for a source: what was set for it, else for all of the agreement, else by default. */
export function thresholdsOf(source: string, set: readonly StoredThresholds[]): QualityThresholds {
  const own = (name: string) => set.find((one) => one.source === name)?.thresholds;
  return [own(''), own(source)].reduce(
    (before: QualityThresholds, written) => (written === undefined ? before : over(before, written)),
    DEFAULT_THRESHOLDS,
  );
}

/** Thresholds that hold, as they are told. */
export function thresholdsView({ score, parts, silenceMs, lookBackMs }: QualityThresholds) {
  return {
    score: shareText(score),
    parts: Object.fromEntries(Object.entries(parts).map(([id, one]) => [id, shareText(one)])) as Record<
      QualityPart['id'],
      string
    >,
    silenceMs: silenceMs ?? null,
    lookBackDays: lookBackMs / DAY_MS,
  };
}

function over(before: QualityThresholds, kept: object): QualityThresholds {
  const { score, parts, silenceMs, lookBackDays } = thresholdsSchema.parse(kept);
  const changed = Object.entries(parts ?? {}).flatMap(([id, text]) => (text ? [[id, shareOf(text)]] : []));
  return {
    score: score === undefined ? before.score : shareOf(score),
    parts: { ...before.parts, ...Object.fromEntries(changed) },
    silenceMs: silenceMs ?? before.silenceMs,
    lookBackMs: lookBackDays === undefined ? before.lookBackMs : lookBackDays * DAY_MS,
  };
}

function shareOf(text: string) {
  return exact.divide(exact.parseDecimal(text.slice(0, -2))!, exact.rational(100));
}

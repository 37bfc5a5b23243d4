import type { TouchedFigure, TouchedOutcome, Touches } from '@tallystick/engine';
import { formatInstant } from '@tallystick/time';

/** What a record touches as text: the record and its source's own row, then figures, outcomes, exclusions, credits, remedies. */
export function touchesText(touches: Touches): readonly string[] {
  const { figures, outcomes, outcomeCount, exclusions, credits, remedies } = touches;
  const lines = [...recordLines(touches)];
  const section = (title: string, all: readonly string[]) => {
    if (all.length > 0) lines.push(`\n${title}\n`, ...all.map((line) => `  ${line}\n`));
  };
  section('Figures', figures.map(figureLine));
  section('Outcomes', outcomes.map(outcomeLine));
  if (outcomeCount > outcomes.length) lines.push(`  … and ${outcomeCount - outcomes.length} more\n`);
  section(
    'Exclusions',
    exclusions.map(({ id, isChanged }) => `${id}: ${isChanged ? 'otherwise without it' : 'told by it'}`),
  );
  section(
    'Credits',
    credits.map(({ objective, period, amount, without }) => {
      const text = (one: typeof amount) => (one ? `${one.amount} ${one.currency}` : 'none');
      return `${objective} ${period}: ${text(amount)}; without it ${text(without)}`;
    }),
  );
  section(
    'Remedies',
    remedies.map((id) => `${id}: otherwise without it`),
  );
  if (figures.length + outcomes.length + exclusions.length + credits.length === 0) {
    lines.push('\nIt touches no figure.\n');
  }
  return lines;
}

const STATES = {
  counts: 'counts',
  'left out': 'was superseded or withdrawn',
  unknown: 'is left out',
} as const;

function recordLines({ source, id, state, records }: Touches): readonly string[] {
  return records.flatMap(({ subject, type, occurredAt, receivedAt, raw, origin }, index) => {
    const conflict = index === 0 ? `It ${STATES[state]}.` : 'Another content under the same id.';
    const when = `happened ${formatInstant(occurredAt)}, received ${formatInstant(receivedAt)}`;
    const row = origin
      ? [`  ${origin.file}, line ${origin.line}: ${raw ?? ''}\n`]
      : raw
        ? [`  ${raw}\n`]
        : [];
    return [`${source} ${id}: ${type} of ${subject}, ${when}. ${conflict}\n`, ...row];
  });
}

function figureLine({ objective, period, attained, status, without, ...figure }: TouchedFigure): string {
  const told = (text: string | null) => text ?? 'no figure';
  const now = `${told(attained)}, ${status}`;
  const isSeen = attained !== without.attained || status !== without.status;
  const otherwise = isSeen
    ? `; without it ${told(without.attained)}, ${without.status}`
    : figure.isChanged
      ? '; without it other counts, alerts or credits'
      : '; the same without it';
  const statement = figure.statement === null ? '' : ` (${figure.statement})`;
  return `${objective} ${period}${statement}: ${now}${otherwise}`;
}

function outcomeLine({ subject, indicator, cycle, state, without, isChanged }: TouchedOutcome): string {
  const otherwise =
    state !== without
      ? `; without it ${without ?? 'no outcome'}`
      : isChanged
        ? '; without it other times'
        : '; the same without it';
  return `${subject} ${indicator}, cycle ${cycle + 1}: ${state ?? 'no outcome'}${otherwise}`;
}

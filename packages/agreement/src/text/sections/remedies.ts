import type { Remedy } from '../../model/remedy.ts';
import { exhausted } from '../exhausted.ts';
import { spanText } from '../notation.ts';
import { type Draft, draft, objectiveText, type Writing, when } from '../says.ts';
import { attainedText } from './values.ts';

/** What misses lead to besides money. */
export function remedies(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  const { notation } = words;
  return [...agreement.remedies.values()].map((one) =>
    draft(`remedies.${one.id}`, one.title, [
      trigger(one, writing),
      words.triggered,
      when(one.owner, (role) => words.remedyOwner(notation.quote(role))),
      when(one.due, (span) => words.remedyDue(spanText(span, notation), when(one.calendar, notation.quote))),
    ]),
  );
}

function trigger({ when: met }: Remedy, writing: Writing): string {
  const { words } = writing;
  const objective = objectiveText(met.objective, writing);
  switch (met.kind) {
    case 'in a row':
      return words.missedInARow(objective, met.missed);
    case 'of last':
      return words.missedOfLast(objective, met.missed, met.ofLast);
    case 'below':
      return words.attainedBelow(objective, attainedText(met.objective, met.attained, writing));
    default:
      return exhausted(met);
  }
}

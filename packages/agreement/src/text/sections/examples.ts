import type { Expectation, ScenarioEvent } from '../../model/scenario.ts';
import { durationText, sumText } from '../notation.ts';
import { type Draft, draft, instantText, objectiveText, type Writing, when } from '../says.ts';

/** The rules that hold in every agreement, for lack of a common answer in the field (semantics §9). */
export function rules({ words }: Writing): readonly Draft[] {
  return words.rules.map(([title, sentence]) => draft(undefined, title, [sentence]));
}

/** What happens, and what it must come to. */
export function examples(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  return [...agreement.scenarios.values()].map(({ id, title, events, expectations, asOf }) =>
    draft(`scenarios.${id}`, title, [
      ...(events.length > 0 ? [words.exampleEvents] : []),
      ...events.map((event) => eventText(event, writing)),
      when(asOf, (at) => words.exampleAsOf(instantText(at, writing))),
      ...expectations.flatMap((one) => expectationText(one, writing)),
    ]),
  );
}

function eventText({ at, subject, type, source, set }: ScenarioEvent, writing: Writing): string {
  const { words } = writing;
  const { quote } = words.notation;
  const fields = [...set].map(([field, value]) =>
    value === null ? words.exampleClears(field) : words.exampleSets(field, quote(String(value))),
  );
  return words.exampleEvent(
    instantText(at, writing),
    quote(subject),
    quote(type ?? words.exampleRecord),
    source === undefined ? '' : words.exampleSource(quote(source)),
    fields.join(', '),
  );
}

function expectationText(expected: Expectation, writing: Writing): readonly string[] {
  const { agreement, words } = writing;
  switch (expected.kind) {
    case 'outcome':
      return [
        words.exampleOutcome(
          words.notation.quote(expected.subject),
          objectiveText(expected.objective, writing),
          words.outcomes[expected.outcome],
        ),
        ...(expected.elapsedMs === undefined
          ? []
          : [words.exampleElapsed(durationText(expected.elapsedMs, words.notation))]),
        ...(expected.dueAt === undefined ? [] : [words.exampleDue(instantText(expected.dueAt, writing))]),
      ];
    case 'status': {
      const status = when(expected.status, (one) => words.statuses[one]);
      const attained = when(expected.attained, ({ text }) => text.replace('.', words.notation.decimalPoint));
      return [
        words.exampleStatus(objectiveText(expected.objective, writing), expected.period, status, attained),
      ];
    }
    case 'credit': {
      const sum = sumText(expected.credit, agreement.term.currency, words.notation);
      return [
        words.exampleCredit(
          sum,
          expected.period,
          when(expected.objective, (id) => objectiveText(id, writing)),
        ),
      ];
    }
  }
}

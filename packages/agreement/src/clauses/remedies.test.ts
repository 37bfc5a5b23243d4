import { expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { edited, marked } from '../testing/known-good.ts';

const LEAVE = 'leave: { when: { objective: "p1-resolved", missed: 3, ofLast: 6 } }';

it('[RMD-1] a remedy says what sets it off, who carries it out and by when', () => {
  const parsed = parseAgreement(edited(LEAVE, LEAVE));
  if (!parsed.ok) throw new Error('The known-good agreement does not parse.');
  expect([...parsed.agreement.remedies.values()]).toEqual([
    {
      id: 'plan',
      title: 'Improvement plan',
      when: { kind: 'in a row', objective: 'p1-resolved', missed: 2 },
      owner: 'desk-owner',
      due: { kind: 'business-days', days: 10, endOfDay: false },
      calendar: 'office',
    },
    {
      id: 'leave',
      title: 'leave',
      when: { kind: 'of last', objective: 'p1-resolved', missed: 3, ofLast: 6 },
    },
    expect.objectContaining({ when: expect.objectContaining({ kind: 'below' }) }),
  ]);
});

it.each([
  ['leave: { when: ¶{ objective: p1-resolved, missed: 7, ofLast: 6 } }', 'wrong-value'],
  ['leave: { when: ¶{ objective: p1-resolved, missed: 3, attainedBelow: 95 % } }', 'wrong-value'],
  ['leave: { when: ¶{ objective: p1-resolved, ofLast: 3, inARow: true } }', 'wrong-value'],
  ['leave: { when: { objective: p1-resolved, inARow: ¶false } }', 'unknown-word'],
  ['leave: { when: { objective: ¶p1-resolvd } }', 'unknown-reference'],
  ['leave: { when: { objective: p1-resolved }, owner: ¶nobody }', 'unknown-reference'],
  ['leave: { when: { objective: p1-resolved }, due: ¶2 business days }', 'no-calendar'],
])('[RMD-1] %s is refused there', (replacement, code) => {
  const { text, line, column } = marked(edited(LEAVE, replacement));
  const parsed = parseAgreement(text);
  expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
});

import type { EvaluationReport } from '@tallystick/engine';
import { expect, it } from 'vitest';
import { targetLines } from './target-lines.ts';

const target = (text: string) => ({ numerator: '0', denominator: '1', text });
const change = { told: null, record: null, refused: null, reason: null };

it('tells what held, what holds, what comes and what is proposed', () => {
  const objective = {
    title: 'Shop up',
    targets: [
      { ...change, from: '2026-01-01T00:00:00.000Z', target: target('99 %'), state: 'past' },
      { ...change, from: '2026-04-01T00:00:00.000Z', target: target('99.5 %'), state: 'in force' },
      {
        ...change,
        from: '2026-05-01T22:00:00.000Z',
        target: target('99.7 %'),
        state: 'coming',
        reason: 'Less load.',
      },
      {
        ...change,
        from: '2026-05-02T00:00:00.000Z',
        target: target('90 %'),
        state: 'refused',
        refused: 'late notice',
      },
    ],
    proposal: {
      period: '2026-04',
      from: '2026-06-01T00:00:00.000Z',
      target: target('99.2 %'),
      reason: 'More load.',
    },
  };
  const quiet = { title: 'Desk', targets: [], proposal: null };
  const objectives = [objective, quiet] as unknown as EvaluationReport['objectives'];
  expect(targetLines({ objectives }).join('')).toBe(`
Targets that move
  Shop up: 99 % from 2026-01-01, past
  Shop up: 99.5 % from 2026-04-01, in force
  Shop up: 99.7 % from 2026-05-01T22:00:00.000Z, coming: Less load.
  Shop up: 90 % from 2026-05-02, late notice
  Shop up: 99.2 % from 2026-06-01 is proposed: More load.
`);
  expect(targetLines({ objectives: [quiet] as unknown as EvaluationReport['objectives'] })).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { edited, marked } from '../testing/known-good.ts';

const UP = 'subject: web, calendar: always }';

function uptimeOf(method: string) {
  const parsed = parseAgreement(edited(UP, `subject: web, calendar: always${method} }`));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  return parsed.agreement.indicators.get('hosting-up');
}

describe('how down time is counted', () => {
  it.each([
    ['', { kind: 'exact' }],
    [', method: minutes', { kind: 'minutes' }],
    [', method: { consecutive: 5 min }', { kind: 'consecutive', atLeastMs: 300_000 }],
    [', method: { slices: 1 min }', { kind: 'slices', sliceMs: 60_000, empty: 'excluded' }],
    [', method: { slices: 1 min, empty: bad }', { kind: 'slices', sliceMs: 60_000, empty: 'bad' }],
  ])('[AVM-1] availability%s', (written, method) => {
    expect(uptimeOf(written)).toMatchObject({ method });
  });

  it('[AVM-1] heartbeats are expected where they are agreed', () => {
    expect(uptimeOf(', heartbeat: 90 s')).toMatchObject({ heartbeat: 90_000 });
    expect(uptimeOf('')).not.toHaveProperty('heartbeat');
  });

  it('[AVM-2] checks are counted in minutes, and one probe that passes is enough', () => {
    const checked = { checkEvery: 30_000, quorum: 'all', method: { kind: 'minutes' } };
    expect(uptimeOf(', checkEvery: 30 s')).toMatchObject(checked);
    expect(uptimeOf(', checkEvery: 30 s, quorum: any, method: { consecutive: 5 min }')).toMatchObject({
      quorum: 'any',
      method: { kind: 'consecutive' },
    });
  });

  it.each([
    ['checkEvery: ¶0 s', 'wrong-value'],
    ['checkEvery: 1 min, method: ¶exact', 'wrong-value'],
    ['checkEvery: 1 min, heartbeat: ¶2 min', 'unknown-key'],
    ['checkEvery: 1 min, initially: ¶up', 'unknown-key'],
  ])('[AVM-2] %s is refused there', (written, code) => {
    const { text, line, column } = marked(edited(UP, `subject: web, calendar: always, ${written} }`));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
  });

  it.each([
    ['fallback: ¶probe', 'fallback-is-source'],
    ['fallback: ¶prob', 'unknown-reference'],
  ])('[REF-15] %s is refused there', (written, code) => {
    const { text, line, column } = marked(edited(UP, `subject: web, calendar: always, ${written} }`));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
  });

  it.each([
    ['reconcileWith: ¶probe', 'reconciled-with-itself'],
    ['reconcileWith: ¶prob', 'unknown-reference'],
  ])('[REF-16] %s is refused there', (written, code) => {
    const { text, line, column } = marked(edited(UP, `subject: web, calendar: always, ${written} }`));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
  });

  it.each([
    ['probe', ', holds: histogram', 'cumulative'],
    ['desk', ', holds: histogram', 'increments'],
    ['probe', ', holds: histogram, counts: increments', 'increments'],
    ['probe', '', 'increments'],
  ])('[AVM-3] what %s%s holds are %s', (from, holds, counts) => {
    const latency = `{ kind: distribution, from: ${from}, field: s, unit: s${holds} }`;
    const parsed = parseAgreement(edited('objectives:\n', `  latency: ${latency}\nobjectives:\n`));
    expect(parsed.ok && parsed.agreement.indicators.get('latency')).toMatchObject({ counts });
  });

  it('[AVM-3] values have no counts', () => {
    const latency = '{ kind: distribution, from: probe, field: s, unit: s, counts: ¶cumulative }';
    const { text, line, column } = marked(edited('objectives:\n', `  latency: ${latency}\nobjectives:\n`));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code: 'unknown-key', line, column }]);
  });

  it.each([
    ['method: ¶minutely', 'unknown-word'],
    ['method: { consecutive: ¶0 min }', 'wrong-value'],
    ['method: { slices: ¶soon }', 'wrong-form'],
    ['method: { slices: 1 min, empty: ¶up }', 'unknown-word'],
    ['heartbeat: ¶0 s', 'wrong-value'],
  ])('[AVM-1] %s is refused there', (written, code) => {
    const { text, line, column } = marked(edited(UP, `subject: web, calendar: always, ${written} }`));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
  });

  it('[REF-5] credits by tiers or steps of a share need an objective that promises one', () => {
    const counted = edited(
      '{ kind: availability, service: hosting, from: probe, subject: web, calendar: always }',
      '{ kind: count, service: hosting, from: probe, when: { state: down } }',
      edited('target: 99.9 %, period: month, warnAt: 60 %', 'target: { atMost: 2 }, period: month'),
    );
    const parsed = parseAgreement(counted);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path])).toEqual([
      ['not-a-share', 'credits.schedules[1]'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { atCaret } from '../testing/at-caret.ts';
import { CLEAN } from '../testing/clean-agreement.ts';
import { completionsAt } from './completion.ts';

const MASTER = { file: 'm.yaml', text: CLEAN };
const SOURCES = {
  masters: (id: string) => (id === 'clean' ? MASTER : undefined),
  zones: ['Europe/Berlin', 'UTC'],
  countries: new Map([['DE', 'Germany']]),
  masterIds: ['clean'],
};
const at = (marked: string) => {
  const { text, place } = atCaret(marked);
  return completionsAt(text, place, SOURCES);
};
const labels = (marked: string) => at(marked).map(({ label }) => label);
/** The text after a completion was chosen, `$1` where the editor asks on. */
function chosen(marked: string, label: string): string {
  const { text } = atCaret(marked);
  const one = at(marked).find((completion) => completion.label === label);
  if (!one) throw new Error(`"${label}" is not offered, but ${labels(marked).join(', ')}.`);
  const { line, column, endColumn } = one.change.region;
  const lines = text.split('\n');
  const old = lines[line - 1]!;
  lines[line - 1] = old.slice(0, column - 1) + (one.snippet ?? one.change.text) + old.slice(endColumn - 1);
  return lines.join('\n');
}

describe('[EDT-5] keys', () => {
  it('are those of the construct that are not there yet, the required ones first', () => {
    const found = at('objectives:\n  up:\n    title: Up\n    ‸\n    period: month\n');
    expect(found.slice(0, 3).map(({ label, detail }) => [label, detail])).toEqual([
      ['indicator', 'required'],
      ['target', 'required'],
      ['description', ''],
    ]);
    expect(found.map(({ label }) => label)).not.toContain('title');
    expect(found.map(({ label }) => label)).not.toContain('period');
    expect(found[0]?.documentation).toBe('Id of the indicator.');
  });

  it.each([
    ['at the top of an empty file', '‸', ['apiVersion', 'kind', 'id']],
    [
      'of the kind of step that is written',
      'playbooks:\n  outage:\n    steps:\n      - do: open ticket\n        ‸\n',
      ['via', 'text'],
    ],
    ['half typed', 'apiVersion: tallystick/v1\nki‸\nid: a\n', ['kind', 'title', 'version']],
    ['in brackets that are not closed', 'term: { from: 2026-01-01, ‸', ['to', 'timeZone', 'currency']],
    ['in brackets before others', 'term: { ‸, to: 2026-12-31 }', ['from', 'timeZone', 'currency']],
    ['of an entry of a list', 'credits:\n  bonuses:\n    - ‸', ['objective', 'atLeast', 'bonus']],
    [
      'of the kind that is written',
      'indicators:\n  a:\n    kind: score\n    ‸\n',
      ['from', 'scale', 'title'],
    ],
    [
      'of the alternative that is written',
      'objectives:\n  a: { period: { every: 1 month, ‸ } }',
      ['monthEnd'],
    ],
    ['below a line that is broken', 'parties: { provider: {\nterm:\n  ‸', []],
    ['in JSON', '{ "term": { "from": "2026-01-01", "‸" } }', ['to', 'timeZone', 'currency']],
  ])('%s', (_where, marked, first) => {
    expect(labels(marked).slice(0, first.length)).toEqual(first);
  });

  it('come with the frame of what belongs under them', () => {
    expect(chosen('‸', 'term')).toBe('term: { from: $1, to: $2, timeZone: $3, currency: $4 }');
    expect(chosen('‸', 'calendars')).toBe('calendars:\n  $1');
    expect(chosen('‸', 'apiVersion')).toBe('apiVersion: tallystick/v1');
    expect(chosen('‸', 'precedence')).toBe('precedence: [$1]');
    expect(chosen('credits: { ‸ }', 'combine')).toMatch(/combine: \$\{1\|sum,max,per service\|\} \}$/u);
  });

  it('are written alone where the colon stands already', () => {
    expect(chosen('te‸: { from: 2026-01-01 }', 'term')).toBe('term: { from: 2026-01-01 }');
  });

  it('are ids where keys name something', () => {
    const pool =
      'objectives: { up: { title: Up }, quick: {} }\ncredits:\n  pools:\n    all: { weights: { up: 50 %, ‸ } }';
    expect(labels(pool)).toEqual(['quick']);
  });
});

describe('[EDT-6] values', () => {
  it.each([
    ['the words of an enumeration', 'kind: ‸', ['ServiceLevelAgreement', 'OperationalLevelAgreement']],
    [
      'the kinds of a construct',
      'indicators:\n  a:\n    kind: ‸\n    good: x\n',
      ['clock', 'availability', 'ratio'],
    ],
    [
      'ids of this file',
      'calendars: { office: {}, always: {} }\nremedies:\n  a: { calendar: ‸ }',
      ['office', 'always'],
    ],
    ['inherited ids', 'extends: clean\nobjectives:\n  a: { indicator: ‸ }', ['shop-availability']],
    ['ids in lists', 'roles: { lead: a@b.example }\nchangeControl: { approvedBy: [‸] }', ['lead']],
    ['ids in lists of lines', 'extends: clean\nchangeControl:\n  approvedBy:\n    - ‸\n', ['host-owner']],
    ['zones', 'term: { timeZone: ‸ }', ['Europe/Berlin', 'UTC']],
    ['countries', 'calendars: { a: { holidays: { country: ‸ } } }', ['DE']],
    ['masters', 'extends: ‸', ['clean']],
    [
      'words that name nothing',
      'roles: { lead: a }\nescalations: { a: [{ notify: [‸] }] }',
      ['lead', 'objective owner'],
    ],
    ['examples of a notation', 'term: { from: ‸ }', ['2026-12-31']],
    ['words and frames', 'objectives:\n  a: { period: ‸ }', ['day', 'week', 'month']],
  ])('%s', (_what, marked, first) => {
    expect(labels(marked).slice(0, first.length)).toEqual(first);
  });

  it('say what they stand for', () => {
    const [first] = at('extends: clean\nobjectives:\n  a: { indicator: x, owner: ‸ }');
    expect(first).toMatchObject({ label: 'host-owner', kind: 'name', detail: 'host@northwind.example' });
  });

  it('take the place of the whole word, in its quotes', () => {
    expect(chosen('kind: Serv‸ice  # what it is', 'UnderpinningContract')).toBe(
      'kind: UnderpinningContract  # what it is',
    );
    expect(chosen('{ "kind": "x", "ver‸" }', 'version')).toBe('{ "kind": "x", "version":  }');
    expect(chosen('{ "kind": "Serv‸" }', 'UnderpinningContract')).toBe('{ "kind": "UnderpinningContract" }');
  });

  it('are none in comments, in prose and in places that nothing is known of', () => {
    expect(labels('kind: a # ‸')).toEqual([]);
    expect(labels('title: |\n  ‸\n')).toEqual([]);
    expect(labels('nothing:\n  known: ‸')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { type ClauseEdit, editedText } from './edit.ts';

const TEXT = `# About the whole file.
id: shop # the id

# Who agrees.
parties:
  provider: { name: Provider }
  customer: { name: Customer } # us

objectives:
  # the first promise
  up:
    indicator: availability # measured from outside
    target: 99.9 %
    warnAt: [50 %, 75 %]
  quick:
    indicator: answered
    target: { percentile: 95, below: 4 h }
credits:
  schedules:
    - objective: up
      tiers:
        - { below: 99.9 %, credit: 10 % }
        - { below: 99 %, credit: 25 % } # the worst
`;

const edited = (edit: ClauseEdit, text = TEXT) => {
  const done = editedText(text, [edit]);
  if (!done.ok) throw new Error(done.problems[0]!.message);
  return done.text;
};
const set = (path: ClauseEdit['path'], value: (ClauseEdit & { kind: 'set' })['value'], text?: string) =>
  edited({ kind: 'set', path, value }, text);
const remove = (path: ClauseEdit['path'], text?: string) => edited({ kind: 'remove', path }, text);
/** The lines that a text has and another has not. */
const lines = (now: string, before: string) =>
  now.split('\n').filter((line) => !before.split('\n').includes(line));

describe('[EDT-12] editing an agreement without seeing its text', () => {
  it.each<[string, ClauseEdit['path'], (ClauseEdit & { kind: 'set' })['value'], readonly string[]]>([
    ['a word', ['objectives', 'up', 'target'], '99.95 %', ['    target: 99.95 %']],
    [
      'a word with a comment',
      ['objectives', 'up', 'indicator'],
      'x',
      ['    indicator: x # measured from outside'],
    ],
    ['a word in brackets', ['parties', 'customer', 'name'], 'A, B', ['  customer: { name: "A, B" } # us']],
    ['a new key', ['objectives', 'up', 'period'], 'month', ['    period: month']],
    ['a new key at the end', ['title'], 'Shop', ['title: Shop']],
    [
      'a new key in brackets',
      ['parties', 'provider', 'address'],
      'Berlin',
      ['  provider: { name: Provider, address: Berlin }'],
    ],
    [
      'a new entry of a list',
      ['credits', 'schedules', 0, 'tiers', 2],
      { below: '95 %', credit: '50 %' },
      ['        - { below: 95 %, credit: 50 % }'],
    ],
    [
      'an entry of a list',
      ['credits', 'schedules', 0, 'tiers', 1, 'credit'],
      '30 %',
      ['        - { below: 99 %, credit: 30 % } # the worst'],
    ],
    ['an entry in brackets', ['objectives', 'up', 'warnAt', 2], '90 %', ['    warnAt: [50 %, 75 %, 90 %]']],
    [
      'a mapping in place of a word',
      ['objectives', 'up', 'target'],
      { percentile: 99, below: '2 h' },
      ['    target: { percentile: 99, below: 2 h }'],
    ],
    [
      'a word in place of a mapping',
      ['objectives', 'quick', 'target'],
      'every one',
      ['    target: every one'],
    ],
    ['what leads to it', ['term', 'from'], '2027-01-01', ['term: { from: 2027-01-01 }']],
    [
      'a whole section',
      ['objectives', 'new'],
      { indicator: 'availability', target: '99 %', period: 'month' },
      ['  new: { indicator: availability, target: 99 %, period: month }'],
    ],
  ])('writes %s and leaves the rest', (_what, path, value, written) => {
    const now = set(path, value);
    expect(lines(now, TEXT)).toEqual(written);
    expect(lines(TEXT, now).length).toBeLessThanOrEqual(1);
  });

  it('writes a long text over lines, and reads it back', () => {
    const now = set(['glossary'], { outage: 'First line.\nSecond line.' });
    expect(set(['glossary', 'outage'], 'Short.', now)).toBe(
      set(['glossary'], { outage: 'Short.' }).replace(
        'glossary: { outage: Short. }',
        'glossary:\n  outage: Short.',
      ),
    );
  });

  it('quotes what would be read as something else', () => {
    expect(set(['title'], 'yes: no # maybe')).toContain('title: "yes: no # maybe"');
    expect(set(['title'], 'true')).toContain('title: "true"');
    expect(set(['version'], '12')).toContain('version: 12\n');
  });

  it('takes a clause away with the comment right above it', () => {
    expect(remove(['objectives', 'up'])).toBe(
      TEXT.replace(/ {2}# the first promise\n {2}up:\n(?: {4}.*\n)+/u, ''),
    );
    expect(remove(['objectives', 'up', 'warnAt', 0])).toContain('warnAt: [75 %]');
    expect(remove(['objectives', 'up', 'warnAt', 1])).toContain('warnAt: [50 %]');
    expect(remove(['credits', 'schedules', 0, 'tiers', 0])).toBe(
      TEXT.replace('        - { below: 99.9 %, credit: 10 % }\n', ''),
    );
    expect(remove(['id'])).toBe(TEXT.replace('id: shop # the id\n', ''));
  });

  it('takes what is left empty away too', () => {
    expect(remove(['credits', 'schedules', 0])).toBe(TEXT.slice(0, TEXT.indexOf('credits:')));
  });

  it('keeps the dash of an entry whose first key goes', () => {
    expect(remove(['credits', 'schedules', 0, 'objective'])).toContain('    - tiers:\n        - {');
  });

  it('renames what is defined wherever it is named', () => {
    const now = edited({ kind: 'rename', path: ['objectives', 'up'], name: 'shop-up' });
    expect(lines(now, TEXT)).toEqual(['  shop-up:', '    - objective: shop-up']);
  });

  it('gives what shares a clause by an alias its own', () => {
    const text = 'calendars:\n  a: &hours # shared\n    hours: 24x7\n  b: *hours\n';
    const now = set(['calendars', 'b', 'hours'], { 'mon-fri': '09:00-17:00' }, text);
    expect(now).toBe(
      'calendars:\n  a: &hours # shared\n    hours: 24x7\n  b:\n    hours: { mon-fri: 09:00-17:00 }\n',
    );
  });

  it('begins a file, and edits JSON', () => {
    expect(set(['id'], 'new', '')).toBe('id: new\n');
    expect(set(['id'], 'b', '{"id": "a"}')).toContain('b');
    expect(JSON.parse(set(['id'], 'b', '{\n  "id": "a",\n  "version": 1\n}'))).toEqual({
      id: 'b',
      version: 1,
    });
  });

  it('does nothing to a text that is no YAML, and says why', () => {
    expect(editedText('a: [', [{ kind: 'set', path: ['a'], value: 'b' }])).toMatchObject({
      ok: false,
      problems: [{ code: 'yaml-syntax' }],
    });
  });
});

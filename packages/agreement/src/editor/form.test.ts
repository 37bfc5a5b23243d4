import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { readDraft } from './draft.ts';
import { editedText } from './edit/edit.ts';
import { type FormField, formAt } from './form.ts';
import { agreementOutline } from './outline.ts';

const FOLDER = new URL('../../templates/', import.meta.url);
const TEMPLATES = readdirSync(FOLDER).map((file) => readFileSync(new URL(file, FOLDER), 'utf8'));
const SAAS = readFileSync(new URL('saas.agreement.yaml', FOLDER), 'utf8');

const all = (field: FormField): readonly FormField[] => [
  field,
  ...(field.fields ?? []).flatMap(all),
  ...(field.entries ?? []).flatMap(all),
];
const commentsOf = (text: string) => text.split('\n').flatMap((line) => /(?:^|\s)#.*$/u.exec(line) ?? []);

describe('[EDT-13] the form of an agreement', () => {
  it('has an input for everything that a template says', () => {
    for (const text of TEMPLATES) {
      const fields = all(formAt(readDraft(text), []));
      const unknown = fields.filter(({ region, way }) => region && way === undefined);
      expect(unknown.map(({ path }) => path.join('.'))).toEqual([]);
    }
  });

  it('titles and explains keys by what the language says of them', () => {
    const zone = formAt(readDraft(SAAS), ['term', 'timeZone']);
    expect(zone).toMatchObject({
      title: 'Time zone',
      required: true,
      text: 'UTC',
      help: 'The IANA zone in which days and periods begin and end.',
      ways: [{ kind: 'word', named: 'zones', isFree: true }],
    });
  });

  it('knows notations, words and names', () => {
    const draft = readDraft(SAAS);
    const objective = formAt(draft, ['objectives', [...parsed(SAAS).objectives.keys()][0]!]);
    const field = (key: string) => objective.fields!.find(({ path }) => path.at(-1) === key)!;
    expect(field('importance').ways).toMatchObject([
      { kind: 'word', isFree: false, choices: [{ value: 'must-have' }, { value: 'nice-to-have' }] },
    ]);
    expect(field('indicator').ways).toMatchObject([{ kind: 'word', named: 'indicators', isFree: false }]);
    expect(formAt(draft, ['term', 'from']).ways).toMatchObject([{ kind: 'word', notation: 'date' }]);
  });

  it('offers one way for each kind of target, and says which is written', () => {
    const draft = readDraft('objectives:\n  a:\n    target: { percentile: 95, below: 4 h }\n');
    const target = formAt(draft, ['objectives', 'a', 'target']);
    expect(target.ways.map(({ kind }) => kind)).toContain('word');
    expect(target.ways[target.way!]).toMatchObject({ kind: 'mapping' });
    expect(target.fields!.map(({ path }) => path.at(-1))).toEqual(['percentile', 'below', 'atMost']);
  });

  it('adds objectives that parse to any template', () => {
    for (const text of TEMPLATES) {
      const way = formAt(readDraft(text), ['objectives']).ways[0]!;
      if (way.kind !== 'entries') throw new Error('objectives are entries');
      const value = way.freshEntry as { readonly [key: string]: string };
      const done = editedText(text, [{ kind: 'set', path: ['objectives', 'fresh'], value }]);
      if (!done.ok) throw new Error(done.problems[0]!.message);
      expect(Object.keys(value).sort()).toEqual(['indicator', 'period', 'target']);
      expect(commentsOf(done.text)).toEqual(commentsOf(text));
    }
  });

  it('writes every word of every template in its place, and nothing else changes', () => {
    for (const text of TEMPLATES) {
      const words = all(formAt(readDraft(text), [])).filter((field) => field.text !== undefined);
      expect(words.length).toBeGreaterThan(50);
      for (const field of words.filter((_, index) => index % 23 === 0)) {
        const done = editedText(text, [{ kind: 'set', path: field.path, value: 'other words' }]);
        if (!done.ok) throw new Error(done.problems[0]!.message);
        expect(commentsOf(done.text)).toEqual(commentsOf(text));
        expect(done.text.split('\n').filter((line) => !text.includes(line)).length).toBe(1);
        const back = editedText(done.text, [{ kind: 'set', path: field.path, value: field.text! }]);
        expect(back.ok && formAt(readDraft(back.text), field.path).text).toBe(field.text);
      }
    }
  });

  it('[EDT-14] lists every section in the order of the language, with what can be added', () => {
    const outline = agreementOutline(readDraft(SAAS));
    expect(outline[0]).toMatchObject({ title: 'Parties', isRequired: true, clauses: [] });
    expect(outline.find(({ title }) => title === 'Objectives')!.clauses.length).toBe(
      parsed(SAAS).objectives.size,
    );
    expect(outline.find(({ title }) => title === 'Credits')!.addsTo).toEqual(['credits', 'schedules']);
    expect(agreementOutline(readDraft('')).every(({ isWritten }) => !isWritten)).toBe(true);
  });
});

function parsed(text: string) {
  const read = parseAgreement(text);
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return read.agreement;
}

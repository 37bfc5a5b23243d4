import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { edited, KNOWN_GOOD, marked } from '../testing/known-good.ts';
import { MAX_DOCUMENT_LENGTH } from './document.ts';
import { MAX_NESTING } from './nesting.ts';
import { MAX_PROBLEMS } from './problem.ts';
import { MAX_ALIASES } from './structure.ts';

function problemsOf(text: string) {
  const parsed = parseAgreement(text);
  return parsed.ok ? [] : parsed.problems;
}

function places(text: string) {
  return problemsOf(text).map(({ code, line, column }) => [code, line, column]);
}

describe('what a file may be', () => {
  it('[LNG-1] the known-good agreement is read', () => expect(problemsOf(KNOWN_GOOD)).toEqual([]));

  it('[LNG-1] JSON is read, and means the same as YAML', () => {
    const yaml = 'apiVersion: tallystick/v2';
    const json = '{\n  "apiVersion": "tallystick/v2"\n}';
    expect(places(json)).toContainEqual(['unknown-version', 2, 17]);
    expect(problemsOf(json).map(({ message }) => message)).toEqual(
      expect.arrayContaining(problemsOf(yaml).map(({ message }) => message)),
    );
  });

  it('[LNG-1] line ends of either kind and a byte order mark change no place', () => {
    const wrong = edited('target: 95 %', 'target: 95');
    const found = places(wrong);
    expect(found).toEqual([['wrong-form', 48, 13]]);
    expect(places(wrong.replaceAll('\n', '\r\n'))).toEqual(found);
    expect(places(`\uFEFF${wrong}`)).toEqual(found);
    expect(places('\uFEFFx: 1')[0]).toEqual(places('x: 1')[0]);
    expect(problemsOf(`\uFEFF${KNOWN_GOOD.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it.each(['', '\uFEFF', ' \n\n', '# a comment\n', '---\n', '---\n...\n'])('[LNG-2] %j is empty', (text) =>
    expect(places(text)).toEqual([['empty', 1, 1]]),
  );

  it.each([
    ['a text alone', 'hello', 'wrong-kind', 1, 1],
    ['null', '~', 'wrong-kind', 1, 1],
    ['a list', '\n- a', 'wrong-kind', 2, 1],
    ['bytes', 'PK\u0003\u0004\n\u0014\0\u0006', 'not-text', 2, 2],
    ['a second document', `${KNOWN_GOOD}---\nid: other\n`, 'yaml-syntax', KNOWN_GOOD.split('\n').length, 1],
    ['a tab as indentation', 'parties:\n\tprovider: x', 'yaml-syntax', 2, 1],
    ['an unclosed bracket', 'a: [1, 2\n', 'yaml-syntax', 2, 1],
    ['an unclosed quote', 'a: "b\n', 'yaml-syntax', 2, 1],
    ['an alias to nothing', 'a: *b', 'unknown-alias', 1, 4],
    ['a tag of a program', 'a: !!js/function x', 'yaml-syntax', 1, 4],
  ])('[LNG-2] %s is refused', (_what, text, code, line, column) => {
    expect(places(text)[0]).toEqual([code, line, column]);
  });

  it('[LNG-2] one mistake is told once a line, at its place even after a broken text of several lines', () => {
    const broken = 'a: 1\nb: {c\n  d: 1\n    e: 2, f: 3 }\n - g: "h\n\tx';
    const found = places(broken);
    expect(new Set(found.map(([, line]) => line)).size).toBe(found.length);
    for (const [, line] of found) expect(line).toBeLessThanOrEqual(6);
  });

  it('[LNG-2] tabs between words are white space', () => {
    expect(problemsOf(edited('id: acme-support', 'id:\tacme-support\t# ours'))).toEqual([]);
  });
});

describe('keys', () => {
  it.each([
    ['the same word', 'title: Again\n', 'key-twice', 2],
    ['the same word in quotes', '"title": Again\n', 'key-twice', 2],
    ['a list as a key', '[a, b]: c\n', 'wrong-key', 2],
    ['nothing as a key', ': c\n', 'wrong-key', 2],
    ['an alias as a key', '*t : c\n', 'wrong-key', 2],
  ])('[LNG-3] %s is refused at the key', (_what, line, code, at) => {
    expect(places(`title: &t Ours\n${line}`)).toEqual([[code, at, 1]]);
  });

  it('[LNG-3] a number and its text are one key', () => {
    expect(places(edited('roles:\n', 'roles:\n  1: a\n  "1": b\n'))).toEqual([['key-twice', 11, 3]]);
  });

  it('[LNG-3] repeated keys are told in the order of the file, the inner before a later outer one', () => {
    expect(places('a: { b: 1, b: 2 }\na: 3\nc: { d: 1, d: 2 }\n')).toEqual([
      ['key-twice', 1, 12],
      ['key-twice', 2, 1],
      ['key-twice', 3, 12],
    ]);
  });

  it('[LNG-3] thirty thousand keys are looked through once', () => {
    const roles = Array.from({ length: 30_000 }, (_, index) => `  r${index}: a\n`).join('');
    const began = performance.now();
    expect(problemsOf(edited('roles:\n', `roles:\n${roles}`))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('[LNG-4] a key without a value holds nothing, never its own name', () => {
    for (const [passage, replacement] of [
      ['customer: { name: Acme }', 'customer: { ¶name }'],
      ['{ state: Waiting }', '{ ¶state }'],
      ['fri: 08:00-16:00', '¶fri'],
      ['title: Support and hosting for Acme', 'title:¶'],
    ] as const) {
      const { text, line, column } = marked(edited(passage, replacement));
      expect(places(text)).toEqual([['wrong-kind', line, column]]);
    }
  });
});

describe('limits', () => {
  it('[LNG-5] a file of the longest length is read and a longer one is refused unread', () => {
    const filled = (length: number) => `${KNOWN_GOOD}#${'x'.repeat(length - KNOWN_GOOD.length - 1)}`;
    expect(problemsOf(filled(MAX_DOCUMENT_LENGTH))).toEqual([]);
    expect(places(filled(MAX_DOCUMENT_LENGTH + 1))).toEqual([['too-long', 1, 1]]);
  });

  it('[LNG-5] two thousand objectives with an indicator each are read', () => {
    const each = (line: (index: number) => string) =>
      Array.from({ length: 2_000 }, (_, index) => line(index)).join('');
    const indicators = each(
      (index) =>
        `  availability-${index}: { kind: availability, title: Availability of host ${index}, service: hosting, from: probe, subject: host-${index}, calendar: always, method: { slices: 5 min, empty: bad }, unknown: down, quorum: majority }\n`,
    );
    const objectives = each(
      (index) =>
        `  host-${index}: { title: Host ${index} is up, indicator: availability-${index}, target: 99.9 %, period: month, warnAt: [50 %, 75 %, 90 %], alerts: burn-rate, importance: must-have }\n`,
    );
    const text = edited(
      'objectives:\n',
      `objectives:\n${objectives}`,
      edited('indicators:\n', `indicators:\n${indicators}`),
    );
    expect(problemsOf(text)).toEqual([]);
  });

  it.each(['[', '{}', '"', "'a' ", 'a: b\n', '- *a\n', '!a ', ': ', '? ', '%a\n', '\n', 'a: >\n b\n'])(
    '[LNG-5] a million characters of %j are refused soon',
    (unit) => {
      const text = unit.repeat(Math.floor(MAX_DOCUMENT_LENGTH / unit.length));
      const began = performance.now();
      expect(problemsOf(text).length).toBeGreaterThan(0);
      expect(performance.now() - began).toBeLessThan(4_000); // far above what it takes, for slow machines
    },
  );

  it.each([
    ['[', 1],
    ['{a: ', 4],
    ['- ', 2],
    ['? ', 2],
    ['[{a: ', undefined],
  ])(
    '[LNG-6] ten thousand times %j is refused without a crash, at the first that is too deep',
    (opening, width) => {
      const [problem] = problemsOf(opening.repeat(10_000));
      expect(problem).toMatchObject({ code: 'too-deep', line: 1 });
      if (width) expect(problem?.column).toBe(MAX_NESTING * width + 1);
    },
  );

  it('[LNG-6] the deepest nesting is still looked at', () => {
    const nested = (depth: number) => `x: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`;
    expect(places(nested(MAX_NESTING))[0]).toEqual(['unknown-key', 1, 1]);
    expect(places(nested(MAX_NESTING + 1))).toEqual([['too-deep', 1, 4 + MAX_NESTING - 1]]);
  });

  it('[LNG-7] aliases stand for their anchors up to the limit, and are refused above it', () => {
    const glossary = (uses: number) =>
      edited(
        '  priority 1: Nobody can work.\n',
        `  priority 1: &meaning Nobody can work.\n${Array.from({ length: uses }, (_, index) => `  t${index}: *meaning\n`).join('')}`,
      );
    const parsed = parseAgreement(glossary(MAX_ALIASES));
    expect(parsed.ok && parsed.agreement.glossary.get('t99')).toBe('Nobody can work.');
    expect(places(glossary(MAX_ALIASES + 1))).toEqual([['aliases', 19, 7]]);
  });

  it('[LNG-7] an alias may stand for a word, and a problem in it is told at the anchor', () => {
    const second =
      '  second: { kind: *k, from: desk, start: { at: opened }, stop: { state: Closed }, calendar: office }\n';
    const shared = edited(
      '  hosting-up: {',
      `${second}  hosting-up: {`,
      edited('kind: clock', 'kind: &k clock'),
    );
    expect(problemsOf(shared)).toEqual([]);
    expect(places(shared.replace('&k clock', '&k clokc'))).toEqual([
      ['unknown-word', 32, 14],
      ['unknown-word', 32, 14],
    ]);
  });

  it('[LNG-7] an alias inside its own anchor ends', () => {
    expect(places('parties: &p { provider: *p, customer: *p }')[0]?.[0]).toMatch(
      /unresolved|yaml-syntax|missing-key/,
    );
  });

  it('[LNG-8] at most a thousand problems are told, and soon', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join('');
    expect(problemsOf(keys)).toHaveLength(MAX_PROBLEMS);
    const objectives = Array.from(
      { length: 5_000 },
      (_, index) => `  o${index}: { indicator: none${index}, target: 1 %, period: day }\n`,
    ).join('');
    expect(problemsOf(edited('objectives:\n', `objectives:\n${objectives}`))).toHaveLength(MAX_PROBLEMS);
    expect(problemsOf('? a\n'.repeat(40_000))).toHaveLength(MAX_PROBLEMS);
    expect(problemsOf('\t- "\n'.repeat(20_000)).length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
  });

  it('[LNG-8] a message repeats no more than the beginning of a long text', () => {
    for (const text of [
      'a'.repeat(1_000_000),
      `${'a'.repeat(900)}: 1`,
      edited(
        'month\n    ',
        `${'b'.repeat(1_500)}\n    `,
        KNOWN_GOOD.replace('period: month\n', 'period: month\n    '),
      ),
    ]) {
      for (const { message, remedy } of problemsOf(text))
        expect(`${message}${remedy}`.length).toBeLessThan(500);
    }
  });
});

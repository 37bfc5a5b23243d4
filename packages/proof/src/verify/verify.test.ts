import {
  addSignature,
  canonicalText,
  checkpointText,
  cosignatureLine,
  type EvidenceRecord,
  type JsonObject,
  leafHash,
  ledgerEntryOf,
  parseNote,
  rotationNote,
  signingKey,
  signNote,
  treeHead,
} from '@tallystick/ledger';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, bytesOf, DESK, deskAgreement, ORIGIN, PROVIDER, tickets } from '../testing/desk.ts';
import { resigned } from '../testing/resigned.ts';
import type { FindingKind, Verdict } from './verdict.ts';
import { type VerifyOptions, verifyBundle } from './verify.ts';

const long = process.env.TALLYSTICK_LONG !== undefined;
const trusted = [PROVIDER.verifier];
const verify = (file: string, options: VerifyOptions = { trusted }) => verifyBundle(bytesOf(file), options);
const kinds = ({ steps }: Verdict): FindingKind[] => [
  ...new Set(steps.flatMap(({ findings }) => findings.map(({ kind }) => kind))),
];
const stateOf = ({ steps }: Verdict, id: string) => steps.find((step) => step.id === id)?.state;
const linesOf = (file: string) => file.slice(0, -1).split('\n');
const fileOf = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const records = tickets(6);
const rootOf = (some: readonly EvidenceRecord[]) => treeHead(some.map((one) => leafHash(ledgerEntryOf(one))));
const checkpointOf = (some: readonly EvidenceRecord[], key = PROVIDER) =>
  signNote(checkpointText({ origin: ORIGIN, size: some.length, root: rootOf(some) }), key);
let good: string;
beforeAll(async () => {
  good = await bundleOf(records);
});
const placeOf = (kind: string) => linesOf(good).findIndex((line) => line.includes(`"kind":"${kind}"`));

describe('a bundle as it was written', () => {
  it('[VER-1] [VER-2] [VER-3] [VER-4] [VER-5] [VER-6] is verified, step by step', async () => {
    const verdict = await verify(good);
    expect(verdict.steps.map(({ id, state }) => [id, state])).toEqual([
      ['file', 'passed'],
      ['signature', 'passed'],
      ['agreement', 'passed'],
      ['evidence', 'passed'],
      ['checkpoints', 'passed'],
      ['result', 'passed'],
    ]);
    expect(verdict).toMatchObject({
      kind: 'verified',
      of: {
        agreement: 'desk-hours',
        version: 1,
        asOf: '2026-05-01T00:00:00.000Z',
        records: 12,
        origin: ORIGIN,
      },
    });
    expect(kinds(verdict)).toEqual([]);
  });

  it('[BND-1] is written the same each time', async () => {
    expect(await bundleOf(records)).toBe(good);
  });

  it('[BND-2] [BND-4] holds its lines in order, and of the records what the ledger hashed', () => {
    const lines = linesOf(good).map((line) => JSON.parse(line) as JsonObject);
    expect(lines.map(({ kind }) => kind)).toEqual([
      ...['bundle', 'agreement', 'times', 'signer', 'checkpoint', 'result', 'statement', 'leaves'],
      ...records.map(() => 'record'),
    ]);
    expect(lines[8]).toMatchObject({ content: { id: 'opened-1', data: { note: 'é 1' } } });
  });

  it('is verified without any evidence, too', async () => {
    expect((await verify(await bundleOf([]))).kind).toBe('verified');
  });

  it('[BND-2] is verified with more hashes than one line holds', async () => {
    const many = await bundleOf(tickets(520));
    expect(linesOf(many).filter((line) => line.includes('"kind":"leaves"'))).toHaveLength(2);
    expect((await verify(many)).kind).toBe('verified');
  });

  it('reads the holidays that it embeds, and no others', async () => {
    const lines = linesOf(good);
    expect(lines[placeOf('times')]).toContain('2026-03-09');
  });
});

describe('a bundle that somebody changed', () => {
  it('[VER-4] tells of a record that was changed, with its line', async () => {
    const verdict = await verify(good.replace('"note":"é 3"', '"note":"é 4"'));
    expect(verdict.kind).toBe('failed');
    expect(verdict.steps[3]!.findings).toEqual([
      {
        kind: 'evidence-changed',
        line: placeOf('record') + 5,
        message:
          'The record opened-3 of desk (number 5 in the ledger) was changed: it is not what was signed.',
      },
    ]);
    expect(stateOf(verdict, 'result')).toBe('skipped');
  });

  it('[VER-4] tells of a record that was received at another time', async () => {
    const at = records[0]!.receivedAt;
    expect(kinds(await verify(good.replace(`"receivedAt":${at}}`, `"receivedAt":${at + 1}}`)))).toEqual([
      'evidence-changed',
    ]);
  });

  const moved: [string, (lines: string[]) => void, FindingKind[], number][] = [
    ['a record that was removed', (lines) => lines.splice(10, 1), ['evidence-removed'], 1],
    ['the last record being removed', (lines) => lines.pop(), ['evidence-removed'], 1],
    ['all records being removed', (lines) => lines.splice(8, 12), ['evidence-removed'], 12],
    ['a record that is there twice', (lines) => lines.splice(14, 0, lines[12]!), ['evidence-added'], 1],
    [
      'a record that was made up',
      (lines) => lines.push(lines[12]!.replace('closed-3', 'closed-9')),
      ['evidence-added'],
      1,
    ],
    [
      'two records that changed places',
      (lines) => lines.splice(10, 2, lines[11]!, lines[10]!),
      ['evidence-reordered'],
      1,
    ],
    ['a line that is no record', (lines) => lines.push('{}'), ['evidence-added'], 1],
    ['an empty line at the end', (lines) => lines.push(''), ['evidence-added'], 1],
  ];
  it.each(moved)('[VER-4] tells of %s', async (_what, change, expected, count) => {
    const lines = linesOf(good);
    change(lines);
    const verdict = await verify(fileOf(lines));
    expect(kinds(verdict)).toEqual(expected);
    expect(verdict.steps[3]!.findings).toHaveLength(count);
  });

  it('[VER-3] tells of another text of the agreement', async () => {
    const verdict = await verify(good.replace('within: 2 h', 'within: 8 h'));
    expect(kinds(verdict)).toEqual(['agreement-changed']);
    expect(stateOf(verdict, 'result')).toBe('skipped');
    expect(stateOf(verdict, 'evidence')).toBe('passed');
  });

  it('[VER-3] tells of other holidays', async () => {
    expect(kinds(await verify(good.replace('"date":"2026-03-09"', '"date":"2026-03-08"')))).toEqual([
      'times-changed',
    ]);
  });

  it('[VER-6] tells of another figure, and what it should be', async () => {
    const verdict = await verify(good.replace('"text":"50.000 %"', '"text":"90.000 %"'));
    expect(kinds(verdict)).toEqual(['result-changed']);
    expect(verdict.steps[5]!.findings[0]!.message).toBe(
      'objectives › quick › periods › 2026-03 2026-02-28T23:00:00.000Z › attained › text: the bundle says “90.000 %”, worked out again it is “50.000 %”.',
    );
  });

  it('[VER-2] tells of a signature that does not fit', async () => {
    const statement = linesOf(good)[placeOf('statement')]!;
    const { note } = JSON.parse(statement) as { note: string };
    const { text } = parseNote(note)!;
    const other = signNote(text, signingKey(PROVIDER.verifier.name, 'note', new Uint8Array(32).fill(9)));
    const line = canonicalText({ kind: 'statement', note: other });
    expect(kinds(await verify(good.replace(statement, line)))).toEqual(['signature-missing']);
    const [, bytes] = /— \S+ (\S+)\n$/.exec(note)!;
    const bent = `${bytes!.slice(0, 20)}${bytes![20] === 'A' ? 'B' : 'A'}${bytes!.slice(21)}`;
    expect(kinds(await verify(good.replace(bytes!, bent)))).toEqual(['signature-wrong']);
  });

  it('[VER-1] [VER-8] is told to be no bundle where it is none', async () => {
    for (const file of [
      '',
      '\n',
      'hello\n',
      '{}\n',
      '\uFEFF{}\n',
      `${'['.repeat(10_000)}\n`,
      good.slice(0, 400),
      good.replace('"kind":"bundle"', '"kind": "bundle"'),
    ]) {
      const verdict = await verify(file);
      expect(verdict.kind).toBe('failed');
      expect(kinds(verdict)).toEqual(['file-malformed']);
      expect(verdict.steps.slice(1).every(({ state }) => state === 'skipped')).toBe(true);
    }
  });

  it('[BND-3] [VER-8] is found out by any single changed byte, wherever it is', async () => {
    const bytes = new TextEncoder().encode(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice();
        changed[at] = (changed[at]! ^ by) & 0xff;
        expect((await verifyBundle([changed], { trusted })).kind).toBe('failed');
      }),
      { numRuns: long ? 20_000 : 300 },
    );
  });

  it('[BND-2] is found out by a word of a line that nothing hashes', async () => {
    expect(kinds(await verify(good.replace('"kind":"leaves"', '"kind":"keaves"')))).toEqual([
      'hashes-changed',
    ]);
  });

  it('[BND-3] [VER-8] is found out by any line removed, repeated, moved or made up, and by any cut', async () => {
    const lines = linesOf(good);
    const line = fc.nat(lines.length - 1);
    const edit = fc.oneof(
      line.map((at) => lines.toSpliced(at, 1)),
      fc.tuple(line, line).map(([at, to]) => lines.toSpliced(to, 0, lines[at]!)),
      fc.tuple(line, line).map(([at, to]) => lines.toSpliced(at, 1).toSpliced(to, 0, lines[at]!)),
      fc.tuple(line, line).map(([at, to]) => lines.toSpliced(to, 0, lines[at]!.replace('"id":"', '"id":"x'))),
    );
    const isEdit = (file: string) => file !== good;
    const edited = fc.oneof(
      edit.map(fileOf),
      fc.nat(good.length - 1).map((at) => good.slice(0, at)),
    );
    await fc.assert(
      fc.asyncProperty(edited.filter(isEdit), async (file) => {
        expect((await verify(file)).kind).toBe('failed');
      }),
      { numRuns: long ? 5_000 : 150 },
    );
  });
});

describe('a bundle of somebody else’s making', () => {
  const thief = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(7));

  it('[VER-2] is told by its key, however well it fits together', async () => {
    const verdict = await verify(await bundleOf(records.slice(0, 8), { key: thief }));
    expect(verdict.kind).toBe('failed');
    expect(kinds(verdict)).toContain('key-unknown');
  });

  it('[VER-2] is not vouched for where the reader names no key', async () => {
    const verdict = await verify(good, {});
    expect(verdict.kind).toBe('verified');
    expect(kinds(verdict)).toEqual(['key-unchecked']);
  });

  it('[VER-2] counts where a trusted key passed on to its own', async () => {
    const next = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(3));
    const rotations = [rotationNote(PROVIDER, next, '2026-06-01T00:00:00Z')];
    expect((await verify(await bundleOf(records, { key: next, rotations }))).kind).toBe('verified');
    expect((await verify(await bundleOf(records, { key: next }))).kind).toBe('failed');
  });

  it('[VER-6] says figures that its own evidence does not give, and the signer is caught', async () => {
    const honest = await bundleOf(records);
    const better = await bundleOf(records.filter(({ subject }) => subject !== 'T-1'));
    // The signer puts the better figures over the whole evidence, and signs that.
    const result = (file: string) => linesOf(file).find((line) => line.includes('"kind":"result"'))!;
    const report = (JSON.parse(result(better)) as { report: JsonObject }).report;
    const forged = resigned(honest.replace(result(honest), canonicalText({ kind: 'result', report })));
    const verdict = await verify(forged);
    expect(kinds(verdict)).toEqual(['result-wrong']);
    expect(verdict.kind).toBe('failed');
  });

  it('[VER-6] is left undecided where another engine made it', async () => {
    const older = resigned(
      good.replace(/"engine":"[^"]*"/, '"engine":"0.0.1"').replace('"text":"50.000 %"', '"text":"49.000 %"'),
    );
    expect((await verify(older)).kind).toBe('undecided');
    const same = resigned(good.replace(/"engine":"[^"]*"/, '"engine":"0.0.1"'));
    expect(await verify(same)).toMatchObject({ kind: 'verified' });
    expect(kinds(await verify(same))).toEqual(['engine-differs']);
  });
});

describe('a checkpoint that the customer kept', () => {
  const kept = { name: 'march.txt', note: checkpointOf(records.slice(0, 6)) };

  it('[VER-5] is a beginning of an honest bundle', async () => {
    const verdict = await verify(good, { trusted, kept: [kept] });
    expect(verdict.kind).toBe('verified');
    expect(verdict.steps[4]!.says).toContain('1 of them kept by you');
  });

  it('[VER-5] exposes a holder of the signing key who changed a record and signed everything anew', async () => {
    const rewritten = records.map((one, index) =>
      index === 1 ? { ...one, occurredAt: one.occurredAt - 3 * 3_600_000 } : one,
    );
    const forged = await bundleOf(rewritten);
    expect((await verify(forged)).kind).toBe('verified'); // By itself it cannot be told: this is why checkpoints are handed out.
    const verdict = await verify(forged, { trusted, kept: [kept] });
    expect(verdict.kind).toBe('failed');
    expect(kinds(verdict)).toEqual(['history-rewritten']);
    expect(verdict.steps[4]!.findings[0]!.message).toContain('has rewritten history');
  });

  it('[VER-5] exposes records that were left out at the end', async () => {
    const verdict = await verify(await bundleOf(records.slice(0, 4)), { trusted, kept: [kept] });
    expect(kinds(verdict)).toEqual(['checkpoint-beyond']);
    expect(verdict.kind).toBe('failed');
  });

  it('[VER-5] must be of this ledger, whole, and signed by somebody who is trusted', async () => {
    const other = signNote(checkpointText({ origin: 'elsewhere', size: 0, root: rootOf([]) }), PROVIDER);
    const own = checkpointOf(
      records.slice(0, 6),
      signingKey('customer.example', 'note', new Uint8Array(32).fill(5)),
    );
    for (const [note, expected] of [
      [other, 'checkpoint-of-another'],
      [own, 'key-unknown'],
      [kept.note.replace('\n6\n', '\n5\n'), 'checkpoint-changed'],
      [kept.note.slice(0, -3), 'checkpoint-changed'],
    ] as const) {
      expect(kinds(await verify(good, { trusted, kept: [{ name: 'x', note }] }))).toEqual([expected]);
    }
  });

  it('[VER-5] that was countersigned is told so', async () => {
    const witness = signingKey('customer.example', 'cosignature', new Uint8Array(32).fill(6));
    const note = parseNote(kept.note)!;
    const countersigned = addSignature(note, cosignatureLine(note.text, witness, 1_780_000_000));
    const file = await bundleOf(records, { checkpoints: [countersigned] });
    const verdict = await verify(file, { trusted: [...trusted, witness.verifier] });
    expect(verdict.kind).toBe('verified');
    expect(verdict.steps[4]!.says).toContain('countersigned by customer.example');
  });

  it('[VER-7] is not looked at where the evidence is not there to hold it against', async () => {
    const lines = linesOf(good).filter((line) => !line.includes('"kind":"leaves"'));
    const verdict = await verify(fileOf(lines).replace('é 3', 'é 5'), { trusted, kept: [kept] });
    expect(stateOf(verdict, 'checkpoints')).toBe('skipped');
    expect(stateOf(verdict, 'result')).toBe('skipped');
  });
});

describe('a bundle of several versions', () => {
  const second = DESK.replace('version: 1', 'version: 2\neffective: { from: 2026-03-16 }');
  const versions = [DESK, second].map((text, place) => ({
    text,
    agreement: { ...deskAgreement(text), version: place + 1 },
  }));

  it('[BND-5] is evaluated as one, and verified', async () => {
    const file = await bundleOf(records, { versions });
    expect(
      linesOf(file)
        .slice(0, 6)
        .map((line) => JSON.parse(line).kind),
    ).toEqual(['bundle', 'agreement', 'times', 'agreement', 'times', 'signer']);
    const verdict = await verify(file);
    expect(verdict.kind).toBe('verified');
    expect(file).toContain('2026-03@2');
  });

  it('[BND-5] tells when it ends before its term', async () => {
    const file = await bundleOf(records, { endsAt: Date.parse('2026-03-20T00:00:00Z') });
    expect(file.split('\n')[0]).toContain('"endsAt":"2026-03-20T00:00:00.000Z"');
    expect((await verify(file)).kind).toBe('verified');
    expect((await verify(file.replace('"endsAt":"2026-03-20T', '"endsAt":"2026-03-21T'))).kind).toBe(
      'failed',
    );
  });

  it('[BND-5] whose versions were changed, exchanged or left out is no good', async () => {
    const file = await bundleOf(records, { versions });
    const lines = file.split('\n');
    const without = [...lines.slice(0, 3), ...lines.slice(5)].join('\n');
    const exchanged = [lines[0], lines[3], lines[4], lines[1], lines[2], ...lines.slice(5)].join('\n');
    for (const wrong of [without, exchanged, file.replace('"version":2}', '"version":3}')])
      expect((await verify(wrong)).kind).toBe('failed');
  });
});

import {
  checkpointText,
  leafHash,
  ledgerEntryOf,
  rotationNote,
  signingKey,
  signingKeyText,
  signNote,
  treeHead,
  verifierText,
} from '@tallystick/ledger';
import { bundleOf, ORIGIN, PROVIDER, tickets } from './desk.ts';
import { resigned } from './resigned.ts';

/** What a verifier must make of a file. */
export interface Vector {
  readonly file: string;
  readonly says: string;
  /** Texts of verifier keys. */
  readonly trusted: readonly string[];
  /** Texts of checkpoints that the reader kept. */
  readonly kept: readonly string[];
  readonly verdict: 'verified' | 'failed' | 'undecided';
  /** Kinds of the findings, in any order. */
  readonly findings: readonly string[];
}

/** A bundle whose list of leaf hashes has another first one. */
function withOtherLeaves(file: string): string {
  return file.replace(/"hashes":"[A-Za-z0-9+/]{43}/, (text) => `${text.slice(0, -43)}${'A'.repeat(43)}`);
}

/** The vectors: what each file holds, and what must come out. Made of fixed seeds, so they are the same each time. */
export async function vectors(): Promise<{
  readonly files: ReadonlyMap<string, string>;
  readonly cases: readonly Vector[];
  readonly keys: readonly { readonly signing: string; readonly verifier: string }[];
}> {
  const records = tickets(3);
  const next = signingKey(PROVIDER.verifier.name, 'note', new Uint8Array(32).fill(3));
  const stranger = signingKey('stranger.example', 'note', new Uint8Array(32).fill(9));
  const good = await bundleOf(records);
  const lines = good.slice(0, -1).split('\n');
  const trusted = [verifierText(PROVIDER.verifier)];
  const root = treeHead(records.slice(0, 3).map((one) => leafHash(ledgerEntryOf(one))));
  const kept = signNote(checkpointText({ origin: ORIGIN, size: 3, root }), PROVIDER);
  const rewritten = records.map((one, index) => (index === 1 ? { ...one, data: { note: 'nicer' } } : one));
  const place = (kind: string) => lines.findIndex((line) => line.includes(`"kind":"${kind}"`));
  const betterResult = (await bundleOf(records.filter(({ subject }) => subject !== 'T-1')))
    .split('\n')
    .find((line) => line.includes('"kind":"result"'))!;
  const made: [string, string, string, Partial<Vector>][] = [
    ['good', 'as it was written', good, { verdict: 'verified' }],
    ['kept', 'with a checkpoint that the reader kept', good, { verdict: 'verified', kept: [kept] }],
    [
      'unnamed',
      'without a key that the reader trusts',
      good,
      { verdict: 'verified', trusted: [], findings: ['key-unchecked'] },
    ],
    ['changed', 'a record was changed', good.replace('é 2', 'é 5'), { findings: ['evidence-changed'] }],
    [
      'removed',
      'a record was removed',
      `${lines.toSpliced(-3, 1).join('\n')}\n`,
      { findings: ['evidence-removed'] },
    ],
    [
      'added',
      'a record is there twice',
      `${[...lines, lines.at(-1)].join('\n')}\n`,
      { findings: ['evidence-added'] },
    ],
    [
      'moved',
      'two records changed places',
      `${lines.toSpliced(-2, 2, lines.at(-1)!, lines.at(-2)!).join('\n')}\n`,
      { findings: ['evidence-reordered'] },
    ],
    [
      'agreement',
      'the agreement was changed',
      good.replace('within: 2 h', 'within: 9 h'),
      { findings: ['agreement-changed'] },
    ],
    [
      'result',
      'a figure was changed',
      good.replace('"status":"missed"', '"status":"met"'),
      { findings: ['result-changed'] },
    ],
    [
      'stranger',
      'somebody else signed',
      await bundleOf(records, { key: stranger }),
      { findings: ['key-unknown'] },
    ],
    [
      'rotated',
      'a later key signed',
      await bundleOf(records, {
        key: next,
        rotations: [rotationNote(PROVIDER, next, '2026-06-01T00:00:00Z')],
      }),
      { verdict: 'verified' },
    ],
    [
      'rewritten',
      'the holder of the key wrote history anew',
      await bundleOf(rewritten),
      { kept: [kept], findings: ['history-rewritten'] },
    ],
    [
      'signature',
      'the statement was changed after it was signed',
      good.replace(
        /\\nagreement [0-9a-f]/,
        (text) => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`,
      ),
      { findings: ['signature-wrong', 'agreement-changed'] },
    ],
    [
      'times',
      'a holiday was moved',
      good.replace('"2026-03-09"', '"2026-03-10"'),
      { findings: ['times-changed'] },
    ],
    ['hashes', 'a leaf hash was changed', withOtherLeaves(good), { findings: ['hashes-changed'] }],
    [
      'wrong',
      'its signer says figures that its evidence does not come to',
      resigned(lines.with(place('result'), betterResult).concat('').join('\n')),
      { findings: ['result-wrong'] },
    ],
    [
      'engine',
      'another engine made it, and came to the same figures',
      resigned(good.replace(/"engine":"[^"]*"/, '"engine":"0.0.1"')),
      { verdict: 'verified', findings: ['engine-differs'] },
    ],
    [
      'undecided',
      'another engine made it, and came to other figures',
      resigned(
        lines
          .with(place('result'), betterResult)
          .concat('')
          .join('\n')
          .replace(/"engine":"[^"]*"/, '"engine":"0.0.1"'),
      ),
      { verdict: 'undecided', findings: ['engine-differs'] },
    ],
    [
      'beyond',
      'the reader kept a checkpoint of more records',
      await bundleOf(records.slice(0, 2)),
      { kept: [kept], findings: ['checkpoint-beyond'] },
    ],
    [
      'another',
      'the reader kept a checkpoint of another ledger',
      good,
      {
        kept: [signNote(checkpointText({ origin: 'provider.example/desk/other', size: 3, root }), PROVIDER)],
        findings: ['checkpoint-of-another'],
      },
    ],
    ['cut', 'the file breaks off in its head', good.slice(0, 700), { findings: ['file-malformed'] }],
  ];
  return {
    files: new Map(made.map(([name, , file]) => [`${name}.bundle`, file])),
    cases: made.map(([name, says, , expected]) => ({
      file: `${name}.bundle`,
      says,
      trusted,
      kept: [],
      verdict: 'failed',
      findings: [],
      ...expected,
    })),
    keys: [PROVIDER, next, stranger].map((key) => ({
      signing: signingKeyText(key),
      verifier: verifierText(key.verifier),
    })),
  };
}

import { createHash } from 'node:crypto';
import { parseAgreement } from '@tallystick/agreement';
import { evaluate, toReport } from '@tallystick/engine';
import { type EvidenceRecord, parseEvidenceLine, signingKey, toJsonLine } from '@tallystick/ledger';
import { makeBundle, verifyBundle } from '@tallystick/proof';
import { nativeSha256 as sha256 } from '@tallystick/store';
import { record } from './report.ts';

/**
 * Verifying a bundle against what cannot be saved: hashing the file's bytes once, and evaluating its evidence once, read from lines of JSON
 * as it is in the bundle. The verifier also holds every record to its canonical form, hashes it, and builds the tree.
 */
const SIZES = [10_000, 100_000, 400_000];
const ROUNDS = 5;
const START = Date.UTC(2026, 0, 5);
const AS_OF = Date.UTC(2026, 11, 1);
const MINUTE = 60_000;

const text = `
apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: bench
title: Tickets
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, pause: { state: Waiting }, stop: { state: Resolved }, calendar: office }
objectives:
  p1: { indicator: resolve, where: { priority: 1 }, within: 4 h, target: 99 %, period: month }
  p2: { indicator: resolve, where: { priority: 2 }, within: 8 h, target: 95 %, period: month }
`;
const parsed = parseAgreement(text);
if (!parsed.ok) throw new Error('The agreement of the benchmark does not parse.');
const { agreement } = parsed;
const key = signingKey('bench.example', 'note', new Uint8Array(32).fill(1));

const rows = [];
for (const size of SIZES) {
  const records = Array.from({ length: size / 4 }, (_, number) => ticket(number)).flat();
  const bytes = await bundleOf(records);
  const lines = records.map(toJsonLine);
  const times = {
    hash: [] as number[],
    objects: [] as number[],
    evaluate: [] as number[],
    verify: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round++) {
    times.hash.push(await timed(async () => createHash('sha256').update(bytes).digest()));
    times.objects.push(
      await timed(async () => toReport(await evaluate(agreement, [records], { asOf: AS_OF }))),
    );
    times.evaluate.push(
      await timed(async () => toReport(await evaluate(agreement, recordsOf(lines), { asOf: AS_OF }))),
    );
    times.verify.push(
      await timed(async () => {
        const { kind } = await verifyBundle(piecesOf(bytes), { trusted: [key.verifier], sha256 });
        if (kind !== 'verified') throw new Error('the bundle of the benchmark is not verified');
      }),
    );
  }
  const [hashing, objects, evaluating, verifying] = [
    times.hash,
    times.objects,
    times.evaluate,
    times.verify,
  ].map(median) as [number, number, number, number];
  rows.push([
    size,
    bytes.length / 1e6,
    hashing,
    objects,
    evaluating,
    verifying,
    verifying / (hashing + evaluating),
    verifying / (hashing + objects),
  ]);
}
record('proof', {
  title: 'Verifying a bundle',
  about:
    'Tickets with four records each. The peer is SHA-256 over the file’s bytes, and one evaluation of the same records, read from lines of JSON; beside it, evaluation alone, of records at hand as objects. Verifying reads the file, checks each record’s form, hashes it into the tree, checks signatures, evaluates and compares. Processor time of the whole process, medians of 5 rounds that take turns; the budget is three times the peer.',
  columns: [
    'records',
    'file, MB',
    'hashing, ms',
    'evaluating objects, ms',
    'reading and evaluating, ms',
    'verifying, ms',
    'verifying ÷ (hashing + reading and evaluating)',
    'verifying ÷ (hashing + evaluating objects)',
  ],
  rows,
  notes: [
    'A bundle is lines of JSON, and evaluating it begins with reading them. Against an evaluation of records that somebody has read before, verifying is above three times: what nobody can leave out takes that alone (decision 30).',
  ],
});

function* recordsOf(lines: readonly string[]): Generator<EvidenceRecord> {
  for (const line of lines) {
    const read = parseEvidenceLine(line);
    if (read.kind === 'record') yield read.record;
  }
}

async function bundleOf(records: readonly EvidenceRecord[]): Promise<Uint8Array> {
  const pieces: string[] = [];
  const evidence = async function* () {
    for (let at = 0; at < records.length; at += 5_000) yield records.slice(at, at + 5_000);
  };
  for await (const piece of makeBundle({
    versions: [{ text, agreement }],
    asOf: AS_OF,
    origin: 'bench.example/bench',
    evidence,
    key,
    sha256,
  })) {
    pieces.push(piece);
  }
  return Buffer.from(pieces.join(''));
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_048_576) yield bytes.subarray(at, at + 1_048_576);
}

function ticket(number: number): EvidenceRecord[] {
  const openedAt = START + (number % 200_000) * 2 * MINUTE;
  const one = (place: number, type: string, after: number, state: string) => ({
    source: 'desk',
    id: `${number}-${place}`,
    subject: `T-${number}`,
    type,
    occurredAt: openedAt + after * MINUTE,
    receivedAt: openedAt + after * MINUTE + 1_000,
    data: { state, priority: (number % 2) + 1, group: `group ${number % 17}` },
  });
  return [
    one(1, 'opened', 0, 'New'),
    one(2, 'updated', 20, 'Waiting'),
    one(3, 'updated', 60, 'Active'),
    one(4, 'updated', 100 + (number % 500), 'Resolved'),
  ];
}

/** Processor time of the whole process, ms: other work on the machine is not counted. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

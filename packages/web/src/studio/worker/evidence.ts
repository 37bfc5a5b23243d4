import {
  type Agreement,
  type Diagnosis,
  diagnoses,
  LINT_RULES,
  type Parsed,
  readDraft,
} from '@tallystick/agreement';
import { compare, type Evaluation, HeldEvidence, pastPeriods } from '@tallystick/engine';
import { type EvidenceRecord, parseEvidenceLine } from '@tallystick/ledger';
import { parseWithHolidays } from './holidays.ts';
import type { Compared, LoadedEvidence, Protocol, ToCompare } from './protocol.ts';
import { firstProblem } from './read.ts';

interface Held {
  readonly agreement: string;
  readonly evidence: HeldEvidence;
  readonly characters: number;
}

/** The one ledger that is held. */
let held: Held | undefined;

/** Reads the ledger of an agreement from the server into columns. @throws Error when it does not come to its end. */
export async function load(
  { agreement: id, text }: Protocol['load']['ask'],
  onProgress: (records: number) => void,
): Promise<LoadedEvidence> {
  const parsed = await parseWithHolidays(text);
  if (!parsed.ok) throw new Error(firstProblem(parsed));
  held = await readFor(parsed.agreement, id, onProgress);
  return { records: held.evidence.records, characters: held.characters };
}

async function readFor(
  agreement: Agreement,
  id: string,
  onProgress: (records: number) => void,
): Promise<Held> {
  const lines = new Lines(`/api/v1/agreements/${encodeURIComponent(id)}/evidence`, onProgress);
  const evidence = await HeldEvidence.read(agreement, lines.records());
  return { agreement: id, evidence, characters: lines.characters };
}

/** Measures texts from the ledger. It is read again for a text that asks for more of it than is held. */
export async function compareTexts(
  { agreement: id, texts, asOf }: ToCompare,
  onProgress: (records: number) => void,
): Promise<Compared> {
  const agreements: Agreement[] = [];
  for (const [index, text] of texts.entries()) {
    const parsed = await parseWithHolidays(text);
    if (!parsed.ok) return { ok: false, text: index, message: firstProblem(parsed) };
    agreements.push(parsed.agreement);
  }
  const started = performance.now();
  const options = { asOf: Date.parse(asOf) };
  const evaluations = [];
  for (const agreement of agreements) {
    const current = held;
    const isCovered = current?.agreement === id && current.evidence.covers(agreement);
    const { evidence } = isCovered ? current : await readFor(agreement, id, onProgress);
    evaluations.push(evidence.evaluate(agreement, options));
  }
  const tookMs = performance.now() - started;
  const [text, evaluation] = [texts.at(-1), evaluations.at(-1)];
  const byHistory =
    text && evaluation ? findingsByHistory(text, await parseWithHolidays(text), evaluation) : [];
  return { ok: true, comparison: compare(evaluations), tookMs, byHistory };
}

/** The rules of lint that look at the past. */
const OF_HISTORY = new Set(LINT_RULES.filter(({ needs }) => needs === 'past').map(({ id }) => id));

function findingsByHistory(text: string, parsed: Parsed, evaluation: Evaluation): readonly Diagnosis[] {
  const found = diagnoses(readDraft(text), parsed, { past: pastPeriods(evaluation) });
  return found.filter(({ code }) => OF_HISTORY.has(code));
}

/** Lines of JSON as they come from the server. */
class Lines {
  readonly #address: string;
  readonly #onProgress: (records: number) => void;
  characters = 0;

  constructor(address: string, onProgress: (records: number) => void) {
    this.#address = address;
    this.#onProgress = onProgress;
  }

  async *records(): AsyncGenerator<readonly EvidenceRecord[]> {
    const response = await fetch(this.#address);
    if (!response.ok || !response.body) throw new Error(await reasonOf(response));
    const expected = Number(response.headers.get('tallystick-records'));
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    let count = 0;
    for (;;) {
      const { done, value } = await reader.read();
      this.characters += value?.length ?? 0;
      const lines = (rest + (value ?? '')).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      const records = lines.filter((line) => line !== '').map(recordOf);
      count += records.length;
      if (records.length > 0) yield records;
      this.#onProgress(count);
      if (done) break;
    }
    if (count !== expected) {
      throw new Error(`Only ${count} of ${expected} records came. Try again.`);
    }
  }
}

function recordOf(line: string): EvidenceRecord {
  const parsed = parseEvidenceLine(line);
  if (parsed.kind === 'record') return parsed.record;
  throw new Error(`The server sent a record that cannot be read: ${parsed.problems[0]?.message}`);
}

async function reasonOf(response: Response): Promise<string> {
  try {
    return ((await response.json()) as { detail: string }).detail;
  } catch {
    return `The server answered with status ${response.status}.`;
  }
}

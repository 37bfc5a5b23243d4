import type { EvidenceFinding } from './evaluation.ts';

/** How many findings an evaluation lists; all are counted. */
export const MAX_FINDINGS = 1_000;

/** Collects what could not be used: each once, the first ones listed, in an order that arrival does not change. */
export class Findings {
  readonly #byKey = new Map<string, EvidenceFinding>();

  get count(): number {
    return this.#byKey.size;
  }

  add(finding: EvidenceFinding): void {
    this.#byKey.set(`${finding.source}\u0000${finding.id}\u0000${finding.message}`, finding);
  }

  addAll(others: Findings): void {
    for (const [key, finding] of others.#byKey) this.#byKey.set(key, finding);
  }

  /** All of one source, in the same order. */
  of(source: string): EvidenceFinding[] {
    return this.#inOrder().filter((finding) => finding.source === source);
  }

  listed(): EvidenceFinding[] {
    return this.#inOrder().slice(0, MAX_FINDINGS);
  }

  #inOrder(): EvidenceFinding[] {
    return [...this.#byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
  }
}

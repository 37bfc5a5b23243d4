/** What the n-th record of a desk says: tickets that open, and close between a minute and five hours later. */
export const deskRecord = (n: number) => ({
  source: 'desk',
  id: `r-${n}`,
  subject: `T-${n >> 1}`,
  type: n % 2 === 0 ? 'opened' : 'closed',
  occurredAt:
    Date.parse('2026-03-02T09:00:00Z') + (n >> 1) * 60_000 + (n % 2) * (1 + ((n * 7) % 300)) * 60_000,
  data: { n },
});

/** Sends records; the ids that are acknowledged, or undefined when the server is gone or its database is. */
export async function sendRecords(url: string, records: readonly object[]): Promise<string[] | undefined> {
  try {
    const response = await fetch(`${url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(records),
    });
    if (response.status === 503) {
      await response.arrayBuffer();
      if (response.headers.get('retry-after') === null) throw new Error('503 without Retry-After');
      return undefined;
    }
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    const { outcomes } = (await response.json()) as { outcomes: { outcome: string; id: string }[] };
    return outcomes.map(({ id, outcome }) => {
      if (!['accepted', 'duplicate'].includes(outcome)) throw new Error(`${id}: ${outcome}`);
      return id;
    });
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'SyntaxError') return undefined; // The connection broke.
    throw error;
  }
}

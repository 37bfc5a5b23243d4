import { parseAgreement } from '@tallystick/agreement';
import { evaluate, toReport } from '@tallystick/engine';
import { append, EMPTY_FRONTIER, headOf, leafHash, ledgerEntryOf } from '@tallystick/ledger';
import { HOME_TENANT } from '@tallystick/server';
import { readEvaluation, readHead, type Store, streamEvidence } from '@tallystick/store';
import { expect } from 'vitest';
import { DESK_AGREEMENT } from './desk-agreement.ts';
import { deskRecord } from './desk-records.ts';

/**
 * Holds what was acknowledged against what is there: every record, none twice, as it was sent; the head is the tree over them, and the stored result is
 * what the engine makes of them.
 *
 * @param asOf at which the agreement is pinned, ISO 8601.
 */
export async function expectWholeLedger(
  store: Store,
  acknowledged: ReadonlySet<string>,
  asOf: string,
): Promise<void> {
  const { found, head, stored } = await store.withTenant(HOME_TENANT, async (tx) => {
    const all = [];
    for await (const { records } of streamEvidence(tx, 'desk-hours')) all.push(...records);
    return {
      found: all,
      head: await readHead(tx, 'desk-hours'),
      stored: await readEvaluation(tx, 'desk-hours'),
    };
  });
  const ids = new Set(found.map(({ id }) => id));
  expect(found.length).toBe(ids.size);
  expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
  for (const { receivedAt: _receivedAt, ...one } of found) {
    expect(one).toEqual(deskRecord(one.data.n as number));
  }
  const leaves = found.map((one) => leafHash(ledgerEntryOf(one)));
  expect(head.root).toEqual(headOf(append(EMPTY_FRONTIER, leaves)));

  const parsed = parseAgreement(DESK_AGREEMENT);
  if (!parsed.ok) throw new Error('the agreement does not parse');
  const afresh = toReport(await evaluate(parsed.agreement, found, { asOf: Date.parse(asOf) }));
  expect(stored?.resultText).toBe(JSON.stringify(afresh));
}

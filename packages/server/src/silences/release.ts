import {
  getAlert,
  listMuted,
  listSilences,
  lockLadders,
  markDirty,
  putLadders,
  type StoredLadder,
  standingLadders,
  type TenantTransaction,
  unmute,
} from '@tallystick/store';
import { withDue } from '../escalations/reconcile.ts';
import { silenceOf } from './silenced.ts';

/** Lets go what a silence held that has been ended before its time, as far as no other one holds it. @param at ms */
export async function release(
  tx: TenantTransaction,
  agreements: readonly string[],
  at: number,
): Promise<void> {
  const silences = await listSilences(tx, at);
  const free = [];
  for (const delivery of await listMuted(tx)) {
    if (!agreements.includes(delivery.agreementId)) continue;
    const alert = await getAlert(tx, delivery.agreementId, delivery.alertNumber);
    if (alert && !silenceOf(silences, alert, at)) free.push(delivery);
  }
  if (free.length > 0) await unmute(tx, free, at);
  for (const id of agreements) {
    await lockLadders(tx, id);
    const held = (await standingLadders(tx, id, [])).filter(({ rungs }) =>
      rungs.some((rung) => (rung.heldUntil ?? null) !== null),
    );
    if (held.length === 0) continue;
    await putLadders(tx, held.map(letGo));
    await markDirty(tx, id); // What is due by now is told by the evaluation, or held by another silence.
  }
}

function letGo(ladder: StoredLadder): StoredLadder {
  return withDue({ ...ladder, rungs: ladder.rungs.map((rung) => ({ ...rung, heldUntil: null })) });
}

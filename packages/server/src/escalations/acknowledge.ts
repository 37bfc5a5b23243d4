import { rankOf } from '@tallystick/engine';
import {
  acknowledgeAlert,
  addLadderEvents,
  getPerson,
  lockLadders,
  openAlertsOf,
  putLadders,
  type StoredAlert,
  type StoredLadder,
  standingLadders,
  type TenantTransaction,
} from '@tallystick/store';
import { notifyChannels } from '../alerts/notify.ts';
import { withDue } from './reconcile.ts';

/** Who looks after something, and since when, ms. */
export interface LooksAfter {
  /** Id of the person. */
  readonly person: string;
  readonly at: number;
}

/** What an alert tells of, as levels of escalations call it; alerts of other kinds stop none. */
const TELLS: Readonly<Record<string, Parameters<typeof rankOf>[0]>> = {
  'clock-warning': 'used',
  budget: 'used',
  'burn-rate': 'used',
  lost: 'lost',
  'clock-breached': 'breach',
  missed: 'breach',
};

/**
 * Stops the ladders of what an alert is about, since somebody looks after it: levels that the same or something less bad sets off are told no more. Something worse goes on: a breach
 * is told although somebody looked after the warning.
 */
export async function acknowledgeLadders(
  tx: TenantTransaction,
  alert: StoredAlert,
  by: LooksAfter,
): Promise<void> {
  const kind = TELLS[alert.kind];
  if (kind === undefined || alert.objective === null) return;
  await lockLadders(tx, alert.agreementId);
  const ladders = await standingLadders(tx, alert.agreementId, []);
  await stop(
    tx,
    ladders.filter((ladder) => isAbout(alert, ladder, by.at)),
    rankOf(kind),
    by,
  );
}

/** Says that somebody looks after a ladder's trouble, as far as it goes now, and its alerts with it. @returns undefined where nothing has set a level off yet */
export async function acknowledgeLadder(
  tx: TenantTransaction,
  ladder: StoredLadder,
  by: LooksAfter & { readonly note: string },
): Promise<'done' | 'nothing yet'> {
  const ranks = ladder.rungs
    .filter(({ setOffAt }) => setOffAt !== null && setOffAt <= by.at)
    .map(({ kind }) => rankOf(kind));
  if (ranks.length === 0) return 'nothing yet';
  const rank = Math.max(...ranks);
  await lockLadders(tx, ladder.agreementId);
  await stop(tx, [ladder], rank, by);
  for (const { number, kind } of await openAlertsOf(tx, ladder)) {
    if (TELLS[kind] === undefined || rankOf(TELLS[kind]) > rank) continue;
    const alert = await acknowledgeAlert(tx, ladder.agreementId, number, by);
    if (alert) await notifyChannels(tx, { acknowledged: [alert] }, by.at);
  }
  return 'done';
}

/** An alert is about one ticket, about one period, or about many tickets of an objective. */
function isAbout(alert: StoredAlert, ladder: StoredLadder, now: number): boolean {
  if (ladder.objective !== alert.objective) return false;
  if (alert.subject !== null) return ladder.subject === alert.subject;
  if (alert.period !== null) return ladder.period === alert.period;
  return ladder.subject !== null && ladder.rungs.some(({ setOffAt }) => setOffAt !== null && setOffAt <= now);
}

async function stop(
  tx: TenantTransaction,
  ladders: readonly StoredLadder[],
  rank: number,
  { person, at }: LooksAfter,
): Promise<void> {
  const fresh = ladders.filter(({ acknowledgedRank }) => (acknowledgedRank ?? -1) < rank);
  const stopped = fresh.map((ladder) =>
    withDue({ ...ladder, acknowledgedAt: at, acknowledgedBy: person, acknowledgedRank: rank }),
  );
  await putLadders(tx, stopped);
  const name = (await getPerson(tx, person))?.name;
  const says = `${name ?? 'Somebody'} looks after it: what has come so far is told to nobody else.`;
  for (const { agreementId, number } of stopped) {
    await addLadderEvents(tx, agreementId, [{ ladder: number, at, what: 'acknowledged', level: null, says }]);
  }
}

import { MAX_CALENDAR_LENGTH } from '@tallystick/connectors';
import {
  claimMaintenanceFeed,
  endMaintenanceFeed,
  lockMaintenanceFeed,
  nextMaintenanceFeed,
  type Store,
  type StoredMaintenanceFeed,
} from '@tallystick/store';
import { heldAgreement } from '../../held-agreement.ts';
import { HttpProblem } from '../../http/problem.ts';
import { type ServerKey, seal, unseal } from '../../identity/server-key.ts';
import { get } from '../../outbound/get.ts';
import { OutboundError } from '../../outbound/request.ts';
import { type CalendarFollowed, CalendarRefused, followCalendar } from './follow.ts';

/** How often a calendar is read, ms. */
export const FEED_EVERY_MS = 15 * 60_000;
/** After failures in a row it is read this seldom at the most, ms. */
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** How long a reader may take before another one tries, ms. */
const LEASE_MS = 120_000;

export interface FeedOptions {
  readonly store: Store;
  readonly tenantId: string;
  /** Under which addresses are sealed. */
  readonly key: ServerKey;
  /** Whether calendars may lie inside our own network. */
  readonly allowInside: boolean;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}

/** Reads every calendar that is due. @returns when the next is due, ms; undefined where there is none */
export async function readFeedsDue(options: FeedOptions): Promise<number | undefined> {
  const { store, tenantId, now } = options;
  for (;;) {
    const at = now();
    const feed = await store.withTenant(tenantId, (tx) =>
      claimMaintenanceFeed(tx, { now: at, until: at + LEASE_MS }),
    );
    if (!feed) return store.withTenant(tenantId, nextMaintenanceFeed, { readOnly: true });
    await readFeed(feed, options);
  }
}

async function readFeed(feed: StoredMaintenanceFeed, options: FeedOptions): Promise<void> {
  const { store, tenantId, now, log } = options;
  const failed = async (said: string) => {
    const wait = Math.min(FEED_EVERY_MS * 2 ** Math.min(feed.failures, 10), LONGEST_WAIT_MS);
    const outcome = { etag: feed.etag, said, readAt: null, dueAt: now() + wait };
    await store.withTenant(tenantId, (tx) => endMaintenanceFeed(tx, feed, outcome));
    if (feed.failures === 0) log(`calendar ${feed.id} of ${feed.agreementId} could not be read: ${said}`);
  };
  const fetched = await fetchCalendar(feed, options);
  if ('failed' in fetched) return failed(fetched.failed);
  try {
    await store.withTenant(tenantId, async (tx) => {
      if (!(await lockMaintenanceFeed(tx, feed))) return; // Taken away meanwhile.
      const at = now();
      const outcome = { readAt: at, dueAt: at + FEED_EVERY_MS };
      if (fetched.text === undefined)
        return endMaintenanceFeed(tx, feed, { ...outcome, etag: feed.etag, said: feed.said });
      const loaded = (await heldAgreement(tx, feed.agreementId, at))!;
      const teller = { by: `calendar ${feed.id}`, party: 'provider' as const };
      const given = { text: fetched.text, origin: { ...feed, isWhole: true }, teller, now: at };
      const followed = await followCalendar(tx, loaded, given);
      // An ETag that came with events which could not be read would hide them for ever.
      const etag = followed.leftOut.length === 0 ? fetched.etag : '';
      await endMaintenanceFeed(tx, feed, { ...outcome, etag, said: followedText(followed) });
    });
  } catch (error) {
    if (!(error instanceof CalendarRefused || error instanceof HttpProblem)) throw error;
    await failed(error.message);
  }
}

type Fetched = { readonly text: string | undefined; readonly etag: string } | { readonly failed: string };

/** The calendar, or no text where it is still what it was. */
async function fetchCalendar(feed: StoredMaintenanceFeed, options: FeedOptions): Promise<Fetched> {
  const { key, tenantId, allowInside } = options;
  const address = openFeedAddress(key, { tenantId, feedId: feed.id }, feed.sealed);
  if (address === undefined)
    return { failed: "The address was sealed under another server's key. Add the calendar again." };
  try {
    const headers = {
      accept: 'text/calendar',
      'user-agent': 'Tallystick',
      ...(feed.etag === '' ? {} : { 'if-none-match': feed.etag }),
    };
    const answer = await get(address, { headers, mostBytes: 3 * MAX_CALENDAR_LENGTH }, { allowInside });
    if (answer.status === 304 && feed.etag !== '') return { text: undefined, etag: feed.etag };
    if (answer.status !== 200) return { failed: `The other side answered ${answer.status}.` };
    return { text: answer.body, etag: String(answer.headers.etag ?? '').slice(0, 500) };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { failed: error.message };
  }
}

/** What a reading came to, in a line. */
export function followedText({ announced, withdrawn, known, over, leftOut }: CalendarFollowed): string {
  return [
    `${announced.length} announced`,
    `${withdrawn.length} withdrawn`,
    `${known} known`,
    ...(over > 0 ? [`${over} over before they were seen`] : []),
    ...(leftOut.length > 0 ? [`${leftOut.length} not understood: ${leftOut[0]!.message}`] : []),
  ].join(', ');
}

/** Seals the address of a calendar under the server's key. */
export function sealFeedAddress(
  key: ServerKey,
  of: { readonly tenantId: string; readonly feedId: string },
  address: string,
): Buffer {
  return seal(key, address, belongsTo(of));
}

function openFeedAddress(
  key: ServerKey,
  of: { readonly tenantId: string; readonly feedId: string },
  sealed: Uint8Array,
): string | undefined {
  return unseal(key, sealed, belongsTo(of));
}

function belongsTo({ tenantId, feedId }: { tenantId: string; feedId: string }): string {
  return `calendar ${tenantId} ${feedId}`;
}

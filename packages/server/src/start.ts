import { dirname, join } from 'node:path';
import { ENGINE_VERSION } from '@tallystick/engine';
import type { SigningKey } from '@tallystick/ledger';
import {
  endLeases,
  listAgreements,
  listComputed,
  markDirty,
  openStore,
  readDueTime,
  readEvaluation,
  type Store,
  type StoreLocation,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { type App, type AppOptions, buildApp } from './app.ts';
import { deliverDue } from './delivery/deliver.ts';
import { startDelivery } from './delivery/delivery-worker.ts';
import type { MailSettings } from './delivery/mail.ts';
import { makeDigestsDue } from './digests/make-digests.ts';
import type { DueLoop } from './due/due-loop.ts';
import { startWorker, type Worker } from './evaluation/worker.ts';
import { readFeedsDue } from './exclusions/calendar/feeds.ts';
import { isLoopback, OpenToAllError } from './http/loopback.ts';
import type { EventHub } from './http/sse.ts';
import { startDroppingAnswered } from './idempotency/drop-answered.ts';
import type { Access } from './identity/guard.ts';
import { setUpLink } from './identity/invite.ts';
import { readServerKey, type ServerKey } from './identity/server-key.ts';
import { sendNoticesDue } from './notices/send-notices.ts';
import { carryOutDue } from './playbooks/carry-out.ts';
import { matchErasures } from './privacy/erasure-file.ts';
import { introduceKey } from './proof/signer.ts';
import { sendStatementsDue } from './statements/send-statements.ts';
import { HOME_TENANT } from './tenant.ts';
import { sendWebhooksDue } from './webhooks/deliver.ts';

/** How a server is started. */
export interface StartOptions {
  readonly location: StoreLocation;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /**
   * `open`: whoever reaches the server may do everything, so it listens on this machine's own address only. `sign-in`: people sign in and programs
   * send tokens.
   */
  readonly access: Access;
  /** Where browsers reach us, where that is not where we listen: behind a proxy with TLS. */
  readonly publicUrl?: string;
  /** File of the server's key; beside an embedded database by default. */
  readonly keyFile?: string;
  readonly provider?: NonNullable<AppOptions['provider']>;
  /** Folder of the built pages. */
  readonly pages?: string;
  readonly version: string;
  readonly logger?: AppOptions['logger'];
  /** What checkpoints and bundles are signed with; without it, none are. */
  readonly signingKey?: SigningKey;
  /** The note by which that key takes over from the one before it. */
  readonly rotation?: string;
  /** Limits of taking evidence in that differ from the usual ones. */
  readonly intake?: NonNullable<AppOptions['intake']>;
  /** Takes what should be told to the person at the terminal. */
  readonly log?: (message: string) => void;
  /** Reads the clock, ms; the system's by default. */
  readonly now?: () => number;
  /** How mail leaves; without it, channels of mail wait. */
  readonly mail?: MailSettings;
  /** Whether channels may lie inside our own network; false by default. */
  readonly allowInternalChannels?: boolean;
  /** Whether this process evaluates; others may (see {@link runWorker}). True by default. */
  readonly evaluates?: boolean;
}

/** The list of erasures, beside the server's key: with both, a restored backup shows nobody who was erased since. */
const ERASURES_FILE = 'erasures.ndjson';
/** How often that list is brought up to date with what other processes erased, ms. */
const ERASURES_LISTED_EVERY_MS = 600_000;

/** A server that runs. */
export interface RunningServer {
  readonly url: string;
  readonly store: Store;
  /** Where the first administrator comes in, where there is none yet; for whoever started the server, and for no log. */
  readonly setUpLink?: string;
  /** Resolves when every agreement that waited is evaluated, and the alerts of it that are due are sent. */
  idle(): Promise<void>;
  /** Stops listening, finishes the work at hand, closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database, starts the worker and listens.
 *
 * @throws StoreError when the database cannot be opened; OpenToAllError; Error when the port is taken.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  if (options.access === 'open' && !isLoopback(options.host)) throw new OpenToAllError(options.host);
  const log = options.log ?? (() => {});
  const now = options.now ?? Date.now;
  const keyFile =
    options.keyFile ??
    ('dataDir' in options.location ? join(options.location.dataDir, 'server.key') : undefined);
  let key: ServerKey | undefined;
  const store = await openStore(options.location, { log, key: () => key });
  let app: App | undefined;
  let worker: Worker | undefined;
  let delivery: DueLoop | undefined;
  let dropping: DueLoop | undefined;
  let endListening: (() => Promise<void>) | undefined;
  let matching: NodeJS.Timeout | undefined;
  const close = async () => {
    clearInterval(matching);
    await endListening?.();
    await worker?.stop();
    await delivery?.stop();
    await dropping?.stop();
    app?.events.close();
    await app?.server.close();
    await worker?.giveBack(); // Evidence may have come until now.
    await store.close();
  };
  try {
    const { version, pages, logger, intake, signingKey, access, publicUrl, provider } = options;
    key = keyFile === undefined ? undefined : readServerKey(keyFile);
    const { mail, allowInternalChannels: allowInside = false } = options;
    const sending = { allowInside, ...(mail === undefined ? {} : { mail }) };
    const erasures = keyFile === undefined ? undefined : join(dirname(keyFile), ERASURES_FILE);
    const listErasures = async () => {
      const repeated = erasures ? await matchErasures(store, HOME_TENANT, erasures, now()) : [];
      if (repeated.length > 0)
        log(`${repeated.length} people were erased again: the restored backup still had their keys`);
    };
    await listErasures(); // Before anybody can read what a restore brought back.
    const onErased = () =>
      void listErasures().catch((error: Error) =>
        log(`the list of erasures is not up to date: ${error.message}`),
      );
    if (erasures) matching = setInterval(onErased, ERASURES_LISTED_EVERY_MS).unref(); // Workers elsewhere erase too.
    app = await buildApp({
      store,
      now,
      log,
      version,
      logger,
      access,
      ...(pages === undefined ? {} : { pages }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(provider === undefined ? {} : { provider }),
      ...(key === undefined || access === 'open' ? {} : { key }),
      ...(key === undefined ? {} : { channels: { ...sending, key } }),
      onQueued: () => delivery?.wake(),
      leaseTo: () => worker?.leaseTo(),
      onErased,
      ...(intake === undefined ? {} : { intake }),
      ...(signingKey === undefined ? {} : { signingKey }),
    });
    if (signingKey) await introduceKey(store, HOME_TENANT, signingKey, options.rotation ?? null);
    const { evaluates = true } = options;
    const work = { store, now, log, onErased, onEvaluated: app.metrics.evaluated };
    worker = evaluates
      ? startWorker({ ...work, ...(signingKey === undefined ? {} : { signingKey }) })
      : NO_WORKER;
    if (key) {
      const sender = {
        ...{ ...sending, store, tenantId: HOME_TENANT, key, publicUrl: publicUrl?.replace(/\/+$/, '') },
        ...{ now, log, ...(signingKey === undefined ? {} : { signingKey }) },
      };
      const rounds = [
        () => deliverDue(sender),
        () => carryOutDue(sender), // What queues notices comes before them.
        () => makeDigestsDue(sender),
        () => sendNoticesDue(sender),
        () => sendStatementsDue(sender),
        () => readFeedsDue(sender),
        () => sendWebhooksDue(sender), // Last: it tells of what the others did.
      ];
      delivery = startDelivery(rounds, { now, log });
    }
    dropping = startDroppingAnswered(store, { now, log });
    if ('dataDir' in options.location) await endLeases(store); // Nobody else can have an embedded database open.
    endListening = watch(store, { worker, delivery, events: app.events });
    await refresh(store);
    worker.wake();
    delivery?.wake();
    dropping.wake();
    const url = await app.server.listen({ host: options.host, port: options.port });
    const setUp = access === 'open' ? undefined : await setUpLink(store, now());
    return {
      url,
      store,
      idle: async () => {
        await worker?.idle();
        await delivery?.idle();
        await dropping?.idle();
      },
      close,
      ...(setUp === undefined ? {} : { setUpLink: `${publicUrl ?? url}${setUp}` }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where other processes evaluate. */
const NO_WORKER: Worker = {
  ...{ wake: () => {}, idle: async () => {}, stop: async () => {} },
  ...{ leaseTo: () => undefined, take: () => {}, giveBack: async () => {} },
};

/** What is no news for a worker. */
const TELLS_PAGES: ReadonlySet<string> = new Set(['results', 'quality', 'written']);

/** Wakes the worker when something changed, and tells the pages when results did. */
function watch(
  store: Store,
  {
    worker,
    delivery,
    events,
  }: { readonly worker: Worker; readonly delivery: DueLoop | undefined; readonly events: EventHub },
): () => Promise<void> {
  const told = new Map<string, number>();
  let isFirst = true;
  const tell = async (tenantId: string, id: string, computedAt: number) => {
    const key = `${tenantId}/${id}`;
    if (told.get(key) === computedAt) return;
    told.set(key, computedAt);
    const of = { tenantId, agreementId: id };
    await events.send('evaluated', { agreement: id, computedAt: formatInstant(computedAt) }, of);
  };
  /** Messages get lost: what nobody was told of is found here. What is there at the start is no news. */
  const look = async () => {
    const computed = await store.withTenant(HOME_TENANT, listComputed, { readOnly: true });
    for (const { id, computedAt } of computed) {
      if (isFirst) told.set(`${HOME_TENANT}/${id}`, computedAt);
      else await tell(HOME_TENANT, id, computedAt);
    }
    isFirst = false;
  };
  return store.listen(async (heard) => {
    try {
      if (heard.kind === 'evidence' && heard.arrival)
        worker.take(heard.tenantId, heard.agreementId, heard.arrival);
      else if (!TELLS_PAGES.has(heard.kind)) worker.wake();
      if (heard.kind === 'poll' || heard.kind === 'quality') delivery?.wake();
      if (heard.kind === 'poll') await look();
      else if (heard.kind === 'quality')
        await events.send('quality', { agreement: heard.agreementId }, heard);
      else if (heard.kind === 'written')
        await events.send('changed', { agreement: heard.agreementId }, heard);
      else if (heard.computedAt !== undefined)
        await tell(heard.tenantId, heard.agreementId, heard.computedAt);
    } catch {
      // The database is away for a moment: the next poll looks again, and the store has told of it.
    }
  });
}

/** Marks agreements that have no figures yet, or figures of another engine, or no word on when they are due. */
async function refresh(store: Store): Promise<void> {
  await store.withTenant(HOME_TENANT, async (tx) => {
    for (const { id } of await listAgreements(tx)) {
      const evaluation = await readEvaluation(tx, id);
      const isDueKnown = (await readDueTime(tx, id)) !== undefined;
      if (evaluation?.engine !== ENGINE_VERSION || !isDueKnown) await markDirty(tx, id);
    }
  });
}

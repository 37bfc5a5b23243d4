import type { SigningKey } from '@tallystick/ledger';
import {
  claimStatementDelivery,
  endStatementDelivery,
  getStatements,
  nextStatementDelivery,
  type Store,
  type StoredStatement,
  type StoredStatementDelivery,
  type TenantTransaction,
} from '@tallystick/store';
import { type MailSettings, type Sent, sendMail } from '../delivery/mail.ts';
import { speakerForMail } from '../delivery/reader.ts';
import { RETRY_AFTER_MS } from '../delivery/retry.ts';
import { heldAgreement } from '../held-agreement.ts';
import { bundleOf } from '../proof/bundle.ts';
import { statementFileName, statementForm } from './forms.ts';
import { versionOf } from './make.ts';
import { addressOfRole } from './recipients.ts';
import { statementMail } from './statement-mail.ts';

/** How long a sender may take before another one tries, ms. */
const LEASE_MS = 300_000;
/** The largest bundle that is attached, bytes; a larger one is linked. Mail servers take some 10 MB, and a third is added on the way. */
export const LARGEST_ATTACHED_BYTES = 5_000_000;

/** What statements are sent with and for whom. */
export interface SendStatementsOptions {
  readonly store: Store;
  readonly tenantId: string;
  /** Without it, no mail is sent. */
  readonly mail?: MailSettings;
  /** Where browsers reach the server. */
  readonly publicUrl: string | undefined;
  /** What bundles are signed with; without it, none is attached. */
  readonly signingKey?: SigningKey;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}

/** Sends every statement that is due. @returns when the next is due, ms; undefined where nothing waits */
export async function sendStatementsDue(options: SendStatementsOptions): Promise<number | undefined> {
  const { store, tenantId, now, log } = options;
  for (;;) {
    const at = now();
    const claimed = await store.withTenant(tenantId, (tx) =>
      claimStatementDelivery(tx, { now: at, until: at + LEASE_MS }),
    );
    if (!claimed) return store.withTenant(tenantId, nextStatementDelivery, { readOnly: true });
    const { isSent, mayRetry, said } = await sendOne(claimed, options);
    const wait = mayRetry ? RETRY_AFTER_MS[claimed.attempts - 1] : undefined;
    const retryAt = isSent || wait === undefined ? null : now() + wait;
    await store.withTenant(tenantId, (tx) =>
      endStatementDelivery(tx, claimed, { isSent, said, at: now(), retryAt }),
    );
    if (!isSent && retryAt === null)
      log(
        `statement ${claimed.number} of ${claimed.agreementId} could not be sent to "${claimed.role}": ${said}`,
      );
  }
}

async function sendOne(claimed: StoredStatementDelivery, options: SendStatementsOptions): Promise<Sent> {
  const { store, tenantId, mail, publicUrl, signingKey, now } = options;
  const { agreementId, number, revision, role } = claimed;
  const made = await store.withTenant(
    tenantId,
    async (tx) => {
      const held = await heldAgreement(tx, agreementId, now());
      const to = held && addressOfRole(held.agreement, role);
      if (to === undefined) return undefined;
      const one = (await getStatements(tx, agreementId, [{ number, revision }]))[0]!;
      const speaker = await speakerForMail(tx, [to]);
      return { to, one, speaker, bundle: signingKey && (await smallBundle(tx, one, signingKey)) };
    },
    { readOnly: true },
  );
  if (!made) {
    const said = `The role "${role}" has no mail address in the agreement.`;
    return { isSent: false, mayRetry: false, said };
  }
  const { to, one, speaker, bundle } = made;
  const page = publicUrl && `${publicUrl}/agreements/${encodeURIComponent(agreementId)}?tab=statements`;
  const bundleName = statementFileName(one, 'json').replace(/json$/, 'bundle');
  const withheld = signingKey === undefined ? undefined : 'to be fetched';
  const words = statementMail(
    one,
    { link: page, bundle: bundle ? { attached: bundleName } : withheld },
    speaker,
  );
  const pdf = await statementForm(one, 'pdf', speaker.language);
  const attachments = [
    { filename: statementFileName(one, 'pdf'), content: pdf.body, contentType: pdf.type },
    ...(bundle ? [{ filename: bundleName, content: bundle, contentType: 'application/x-ndjson' }] : []),
  ];
  return sendMail({ to, ...words, attachments, messageId: messageId(claimed, mail) }, mail);
}

/** The bundle that a revision is verified with, as far as a mail takes it; undefined where it is larger. */
async function smallBundle(
  tx: TenantTransaction,
  one: StoredStatement,
  key: SigningKey,
): Promise<Buffer | undefined> {
  const held = (await heldAgreement(tx, one.agreementId, one.asOf, versionOf(one)))!;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of await bundleOf(tx, held, one, key)) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    size += bytes.length;
    if (size > LARGEST_ATTACHED_BYTES) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

/** The same for the same revision and role, so that a reader takes two copies of a mail for one. */
function messageId(claimed: StoredStatementDelivery, mail: MailSettings | undefined): string {
  const { agreementId, number, revision, role, queuedAt } = claimed;
  const domain = mail?.from.split('@')[1]?.replace(/[^A-Za-z0-9.-].*$/, '') || 'tallystick.invalid';
  const name = [agreementId, number, revision, role, queuedAt].join('.').replaceAll(/[^A-Za-z0-9._-]/g, '-');
  return `<statement.${name}@${domain}>`;
}

import { createHmac, randomBytes } from 'node:crypto';
import type { AuditEntry } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { WEBHOOK_VERSION } from './catalogue.ts';

/** Where a subscription is sent, and what it is signed with: sealed as a whole. */
export interface WebhookTarget {
  readonly address: string;
  /** `whsec_…`, the newest first. */
  readonly secrets: readonly {
    readonly secret: string;
    /** Until when it signs, ms; null for good. */
    readonly until: number | null;
  }[];
}

/** How long the secret before still signs after it was changed, ms. */
export const OLD_SECRET_MS = 24 * 3_600_000;

const PREFIX = 'whsec_';

/** A fresh secret, in the form of Standard Webhooks. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(24).toString('base64')}`;
}

/** The body of an event: the same however often it is sent. @param publicUrl where browsers reach the server */
export function webhookBody(
  { at, action, target, actor, before, after, reason, position }: AuditEntry,
  agreementId: string,
  publicUrl: string | undefined,
): string {
  const link = publicUrl === undefined ? null : `${publicUrl}/agreements/${encodeURIComponent(agreementId)}`;
  return JSON.stringify({
    ...{ id: webhookId(position), type: action, version: WEBHOOK_VERSION, timestamp: formatInstant(at) },
    data: {
      ...{ agreement: agreementId, about: target, by: actor },
      ...{ before: before ?? null, after: after ?? null, reason: reason ?? null, link },
    },
  });
}

/** The same for the same event to whomever it is sent, and however often. */
export function webhookId(position: number): string {
  return `evt_${position}`;
}

/**
 * The headers of Standard Webhooks: id, seconds of sending, and a signature of both and the body by each secret that holds.
 *
 * @param given.at when it is sent, ms
 */
export function webhookHeaders(
  { secrets }: WebhookTarget,
  given: { readonly id: string; readonly body: string; readonly at: number },
): Record<string, string> {
  const { id, body, at } = given;
  const timestamp = String(Math.floor(at / 1_000));
  const signatures = secrets
    .filter(({ until }) => until === null || at < until)
    .map(({ secret }) => {
      const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    });
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

import { createHmac } from 'node:crypto';
import { formatInstant } from '@tallystick/time';
import { type AlertMessage, type ChannelTarget, dedupKey, type HttpMessage } from '../message.ts';

/** Name and version of the form of our own webhooks. */
const WEBHOOK_FORMAT = 'tallystick-alerts/1';

/** The header that says when a webhook was sent, and the HMAC-SHA256 of that instant, a dot and the body. */
const SIGNATURE_HEADER = 'tallystick-signature';

/** A signed request in a form of our own, for systems that we do not know. @param at when it is sent, ms */
export function webhookMessage(
  messages: readonly AlertMessage[],
  { address, key }: ChannelTarget,
  at: number,
): HttpMessage {
  const body = JSON.stringify({
    format: WEBHOOK_FORMAT,
    sent: formatInstant(at),
    alerts: messages.map(({ event, alert, agreementTitle, timeZone, link }) => ({
      event,
      agreement: alert.agreementId,
      agreementTitle,
      timeZone,
      number: alert.number,
      key: alert.key,
      kind: alert.kind,
      severity: alert.severity,
      objective: alert.objective,
      period: alert.period,
      subject: alert.subject,
      title: alert.title,
      says: alert.says,
      opened: formatInstant(alert.openedAt),
      closed: alert.closedAt === null ? null : formatInstant(alert.closedAt),
      link: link ?? null,
    })),
  });
  return {
    url: address,
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER]: signature(key, body, at),
      ...(messages.length === 1 ? { 'idempotency-key': idempotencyKey(messages[0]!) } : {}),
    },
    body,
  };
}

/** The same when the same news is sent again, for it was not written down that it was sent. */
function idempotencyKey(message: AlertMessage): string {
  return `${dedupKey(message)}/${message.event}`.replaceAll(/[^\x21-\x7e]/g, '-');
}

/** `t=1774000000000,v1=…`. */
function signature(key: string, body: string, at: number): string {
  return `t=${at},v1=${createHmac('sha256', key).update(`${at}.${body}`).digest('hex')}`;
}

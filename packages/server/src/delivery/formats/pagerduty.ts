import { formatInstant } from '@tallystick/time';
import { type AlertMessage, type ChannelTarget, dedupKey, type HttpMessage } from '../message.ts';

/** Of what is no news of an alert, a new incident. */
const ACTIONS = { acknowledged: 'acknowledge', closed: 'resolve' } as const;
const SEVERITIES = { critical: 'critical', warning: 'warning', notice: 'info' } as const;

/** An event of PagerDuty's Events API, version 2. */
export function pagerDutyMessage(message: AlertMessage, { address, key }: ChannelTarget): HttpMessage {
  const { alert, event, agreementTitle, link } = message;
  const action = event === 'acknowledged' || event === 'closed' ? ACTIONS[event] : 'trigger';
  const payload = {
    summary: alert.title.slice(0, 1_024),
    source: agreementTitle,
    severity: SEVERITIES[alert.severity],
    timestamp: formatInstant(alert.openedAt),
    component: alert.objective ?? alert.agreementId,
    class: alert.kind,
    custom_details: {
      says: alert.says,
      agreement: alert.agreementId,
      period: alert.period,
      subject: alert.subject,
    },
  };
  return {
    url: address,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      routing_key: key,
      event_action: action,
      dedup_key: dedupKey(message).slice(0, 255),
      ...(action === 'trigger' ? { payload, client: 'Tallystick' } : {}),
      ...(action === 'trigger' && link !== undefined
        ? { client_url: link, links: [{ href: link, text: 'Look at it' }] }
        : {}),
    }),
  };
}

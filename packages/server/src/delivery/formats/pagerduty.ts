import { formatInstant } from '@tallystick/time';
import { type AlertMessage, type ChannelTarget, dedupKey, type HttpMessage } from '../message.ts';

const ACTIONS = { opened: 'trigger', acknowledged: 'acknowledge', closed: 'resolve' } as const;
const SEVERITIES = { critical: 'critical', warning: 'warning', notice: 'info' } as const;

/** An event of PagerDuty's Events API, version 2. */
export function pagerDutyMessage(message: AlertMessage, { address, key }: ChannelTarget): HttpMessage {
  const { alert, event, agreementTitle, link } = message;
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
      event_action: ACTIONS[event],
      dedup_key: dedupKey(message).slice(0, 255),
      ...(event === 'opened' ? { payload, client: 'Tallystick' } : {}),
      ...(event === 'opened' && link !== undefined
        ? { client_url: link, links: [{ href: link, text: 'Look at it' }] }
        : {}),
    }),
  };
}

import { type AlertMessage, type ChannelTarget, dedupKey, type HttpMessage } from '../message.ts';

const PRIORITIES = { critical: 'P1', warning: 'P3', notice: 'P5' } as const;

/** A request to an alert API in the form of Opsgenie's: create, acknowledge, close, by alias. @param target.address such as https://api.opsgenie.com */
export function opsgenieMessage(message: AlertMessage, { address, key }: ChannelTarget): HttpMessage {
  const { alert, event, link } = message;
  const alias = dedupKey(message);
  const base = `${address.replace(/\/+$/, '')}/v2/alerts`;
  const headers = { 'content-type': 'application/json', authorization: `GenieKey ${key}` };
  if (event === 'acknowledged' || event === 'closed') {
    const what = event === 'closed' ? 'close' : 'acknowledge';
    const url = `${base}/${encodeURIComponent(alias)}/${what}?identifierType=alias`;
    return { url, headers, body: JSON.stringify({ source: 'Tallystick', note: alert.note }) };
  }
  return {
    url: base,
    headers,
    body: JSON.stringify({
      message: alert.title.slice(0, 130),
      alias,
      description: link === undefined ? alert.says : `${alert.says}\n${link}`,
      priority: PRIORITIES[alert.severity],
      source: 'Tallystick',
      entity: alert.agreementId,
      tags: [alert.kind],
    }),
  };
}

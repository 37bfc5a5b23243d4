import { later, type Text } from '@tallystick/phrases';
import type { Speaker } from '@tallystick/phrases/speaker';
import type { ChannelKind, Delivery, NoticeContent, StoredAlert } from '@tallystick/store';

/** News about an alert, as a channel tells them; or what an escalation or a playbook tells, in the same form. */
export interface AlertMessage {
  readonly event: Delivery['event'] | NoticeContent['event'];
  readonly alert: StoredAlert;
  readonly agreementTitle: string;
  /** The agreement's IANA zone. */
  readonly timeZone: string;
  /** Where the alert is looked at; undefined where nobody said at which address browsers reach the server. */
  readonly link: string | undefined;
}

/** What a channel needs to know of where it sends, unsealed. */
export interface ChannelTarget {
  /** An address of the web, or addresses of people. */
  readonly address: string;
  /** What signs or opens it: the key of a webhook, of PagerDuty or Opsgenie; '' where none is needed. */
  readonly key: string;
}

/** An HTTP request that tells the news. */
export interface HttpMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Channels that take several alerts in one message; the others keep an incident for each. */
export const TAKES_SEVERAL: ReadonlySet<ChannelKind> = new Set(['email', 'slack', 'teams', 'webhook']);

const HEADLINES: Readonly<Record<Exclude<AlertMessage['event'], 'told'>, Text>> = {
  opened: later('Open: {{title}}'),
  acknowledged: later('Acknowledged: {{title}}'),
  closed: later('Closed: {{title}}'),
  escalated: later('Escalated: {{title}}'),
  asked: later('To do: {{title}}'),
};

/** What happened to an alert, in a line: `Open: Desk answers was missed in 2026-03`. */
export function headline({ event, alert }: AlertMessage, { t, sentence }: Speaker): string {
  const title = sentence(alert.title);
  return event === 'told' ? title : t(HEADLINES[event], { title });
}

/** The subject of a message about several alerts. */
export function subjectOf(messages: readonly AlertMessage[], speaker: Speaker): string {
  const [first] = messages;
  if (!first) return '';
  const head = headline(first, speaker);
  if (messages.length === 1) return head;
  const { t } = speaker;
  return t('{{headline}}, and {{number}} more', { headline: head, number: messages.length - 1 });
}

/** What is told of an alert, line by line, each of which may be a sentence of ours or somebody's own. */
export function linesText(says: string, { sentence }: Speaker): string {
  return says.split('\n').map(sentence).join('\n');
}

/** The name of an alert that no other has, for services that put together what belongs together. */
export function dedupKey({ event, alert }: AlertMessage): string {
  return `tallystick/${alert.agreementId}/${isNotice(event) ? alert.key : alert.number}`;
}

/** Whether it is news of no alert, but what an escalation or a playbook tells. */
export function isNotice(event: AlertMessage['event']): event is NoticeContent['event'] {
  return event === 'escalated' || event === 'asked' || event === 'told';
}

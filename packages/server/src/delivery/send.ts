import type { Speaker } from '@tallystick/phrases/speaker';
import type { ChannelKind } from '@tallystick/store';
import { post } from '../outbound/post.ts';
import { OutboundError } from '../outbound/request.ts';
import { channelMail } from './formats/email.ts';
import { opsgenieMessage } from './formats/opsgenie.ts';
import { pagerDutyMessage } from './formats/pagerduty.ts';
import { slackMessage } from './formats/slack.ts';
import { teamsMessage } from './formats/teams.ts';
import { webhookMessage } from './formats/webhook.ts';
import { type MailSettings, type Sent, sendMail } from './mail.ts';
import type { AlertMessage, ChannelTarget, HttpMessage } from './message.ts';

/** By what, and how far, news may go. */
export interface SendOptions {
  /** Whether channels may lie inside our own network. */
  readonly allowInside: boolean;
  /** Without it, no mail is sent. */
  readonly mail?: MailSettings;
}

/** Sends news through a channel, what people read of it by a speaker of their language. @param options.at when, ms */
export async function send(
  kind: ChannelKind,
  target: ChannelTarget,
  messages: readonly AlertMessage[],
  options: SendOptions & { readonly at: number; readonly speaker: Speaker },
): Promise<Sent> {
  if (kind === 'email')
    return sendMail({ to: target.address, ...channelMail(messages, options.speaker) }, options.mail);
  try {
    const { url, headers, body } = formOf(kind, target, messages, options);
    const { status, body: answer } = await post(url, { body, headers }, options);
    const said = `${status} ${answer.replaceAll(/\s+/g, ' ').slice(0, 200)}`.trim();
    const isSent = status >= 200 && status < 300;
    return { isSent, mayRetry: status === 429 || status >= 500, said };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { isSent: false, mayRetry: true, said: error.message };
  }
}

function formOf(
  kind: Exclude<ChannelKind, 'email'>,
  target: ChannelTarget,
  messages: readonly AlertMessage[],
  { at, speaker }: { readonly at: number; readonly speaker: Speaker },
): HttpMessage {
  switch (kind) {
    case 'slack':
      return slackMessage(messages, target, speaker);
    case 'teams':
      return teamsMessage(messages, target, speaker);
    case 'webhook':
      return webhookMessage(messages, target, at);
    case 'pagerduty':
      return pagerDutyMessage(messages[0]!, target);
    case 'opsgenie':
      return opsgenieMessage(messages[0]!, target);
  }
}

import type { ChannelKind } from '@tallystick/store';
import { createTransport, type Transporter } from 'nodemailer';
import { OutboundError, post } from '../outbound/post.ts';
import { emailMessage } from './formats/email.ts';
import { opsgenieMessage } from './formats/opsgenie.ts';
import { pagerDutyMessage } from './formats/pagerduty.ts';
import { slackMessage } from './formats/slack.ts';
import { teamsMessage } from './formats/teams.ts';
import { webhookMessage } from './formats/webhook.ts';
import type { AlertMessage, ChannelTarget, HttpMessage } from './message.ts';

/** How mail leaves. */
export interface MailSettings {
  /** `smtp://name:password@mail.example.org:587`, `smtps://…`. */
  readonly server: string;
  /** Whom it comes from. */
  readonly from: string;
}

export interface SendOptions {
  /** Whether channels may lie inside our own network. */
  readonly allowInside: boolean;
  /** Without it, no mail is sent. */
  readonly mail?: MailSettings;
}

/** What became of sending. */
export interface Sent {
  readonly isSent: boolean;
  /** Whether trying again may help. */
  readonly mayRetry: boolean;
  /** What the other side said, or why there was no answer; holds no secret. */
  readonly said: string;
}

/** Sends news through a channel. @param at when, ms */
export async function send(
  kind: ChannelKind,
  target: ChannelTarget,
  messages: readonly AlertMessage[],
  options: SendOptions & { readonly at: number },
): Promise<Sent> {
  if (kind === 'email') return sendMail(target, messages, options.mail);
  try {
    const { url, headers, body } = formOf(kind, target, messages, options.at);
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
  at: number,
): HttpMessage {
  switch (kind) {
    case 'slack':
      return slackMessage(messages, target);
    case 'teams':
      return teamsMessage(messages, target);
    case 'webhook':
      return webhookMessage(messages, target, at);
    case 'pagerduty':
      return pagerDutyMessage(messages[0]!, target);
    case 'opsgenie':
      return opsgenieMessage(messages[0]!, target);
  }
}

async function sendMail(
  { address }: ChannelTarget,
  messages: readonly AlertMessage[],
  mail: MailSettings | undefined,
): Promise<Sent> {
  if (!mail) {
    const said =
      'The server was not told how mail leaves: start it with TALLYSTICK_SMTP_URL and TALLYSTICK_MAIL_FROM.';
    return { isSent: false, mayRetry: true, said };
  }
  const transport: Transporter = createTransport(mail.server, { from: mail.from });
  try {
    const { response } = (await transport.sendMail({ to: address, ...emailMessage(messages) })) as {
      response?: string;
    };
    return { isSent: true, mayRetry: false, said: (response ?? 'taken').slice(0, 200) };
  } catch (error) {
    const { responseCode, response, code, message } = error as {
      responseCode?: number;
      response?: string;
      code?: string;
      message: string;
    };
    // 5yz is for good (RFC 5321, 4.2.1); the words of other errors may hold the address of the server.
    const said = response ?? `No mail was sent (${code ?? message.slice(0, 80)}).`;
    return { isSent: false, mayRetry: (responseCode ?? 0) < 500, said: said.slice(0, 200) };
  } finally {
    transport.close();
  }
}

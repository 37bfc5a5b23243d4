import type { Speaker } from '@tallystick/phrases/speaker';
import {
  type AlertMessage,
  type ChannelTarget,
  type HttpMessage,
  headline,
  linesText,
  subjectOf,
} from '../message.ts';

const MARKS = {
  critical: ':red_circle:',
  warning: ':large_orange_circle:',
  notice: ':large_blue_circle:',
} as const;

/** A message of Slack's incoming webhooks, in blocks. */
export function slackMessage(
  messages: readonly AlertMessage[],
  { address }: ChannelTarget,
  speaker: Speaker,
): HttpMessage {
  const { t, sentence } = speaker;
  const blocks = messages.map((message) => {
    const { alert, event, agreementTitle, link } = message;
    const mark = event === 'closed' ? ':white_check_mark:' : MARKS[alert.severity];
    const lines = [
      `${mark} *${escaped(headline(message, speaker))}*`,
      escaped(linesText(alert.says, speaker)),
      [
        escaped(sentence(agreementTitle)),
        ...(link === undefined ? [] : [`<${link}|${t('Look at it')}>`]),
      ].join(' · '),
    ];
    return { type: 'section', text: { type: 'mrkdwn', text: lines.join('\n').slice(0, 3_000) } };
  });
  return {
    url: address,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: subjectOf(messages, speaker), blocks }),
  };
}

/** The three signs that Slack reads as its own. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

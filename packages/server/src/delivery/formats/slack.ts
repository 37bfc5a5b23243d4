import { type AlertMessage, type ChannelTarget, type HttpMessage, headline, subjectOf } from '../message.ts';

const MARKS = {
  critical: ':red_circle:',
  warning: ':large_orange_circle:',
  notice: ':large_blue_circle:',
} as const;

/** A message of Slack's incoming webhooks, in blocks. */
export function slackMessage(messages: readonly AlertMessage[], { address }: ChannelTarget): HttpMessage {
  const blocks = messages.map((message) => {
    const { alert, event, agreementTitle, link } = message;
    const mark = event === 'closed' ? ':white_check_mark:' : MARKS[alert.severity];
    const lines = [
      `${mark} *${escaped(headline(message))}*`,
      escaped(alert.says),
      [escaped(agreementTitle), ...(link === undefined ? [] : [`<${link}|Look at it>`])].join(' · '),
    ];
    return { type: 'section', text: { type: 'mrkdwn', text: lines.join('\n').slice(0, 3_000) } };
  });
  return {
    url: address,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: subjectOf(messages), blocks }),
  };
}

/** The three signs that Slack reads as its own. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

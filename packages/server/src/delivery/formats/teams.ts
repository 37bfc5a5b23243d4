import { type AlertMessage, type ChannelTarget, type HttpMessage, headline, subjectOf } from '../message.ts';

const COLOURS = { critical: 'Attention', warning: 'Warning', notice: 'Accent' } as const;

/** An adaptive card, as workflows of Microsoft Teams take it at their webhook. */
export function teamsMessage(messages: readonly AlertMessage[], { address }: ChannelTarget): HttpMessage {
  const body = messages.flatMap((message) => {
    const { alert, event, agreementTitle, link } = message;
    const color = event === 'closed' ? 'Good' : COLOURS[alert.severity];
    const text = (words: string, more: object) => ({ type: 'TextBlock', wrap: true, text: words, ...more });
    return [
      text(headline(message), { weight: 'Bolder', color, separator: true }),
      text(alert.says, {}),
      text(link === undefined ? agreementTitle : `${agreementTitle} · [Look at it](${link})`, {
        isSubtle: true,
      }),
    ];
  });
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: subjectOf(messages),
    body,
  };
  return {
    url: address,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card },
      ],
    }),
  };
}

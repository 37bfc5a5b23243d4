import type { Speaker } from '@tallystick/phrases/speaker';
import {
  type AlertMessage,
  type ChannelTarget,
  type HttpMessage,
  headline,
  linesText,
  subjectOf,
} from '../message.ts';

const COLOURS = { critical: 'Attention', warning: 'Warning', notice: 'Accent' } as const;

/** An adaptive card, as workflows of Microsoft Teams take it at their webhook. */
export function teamsMessage(
  messages: readonly AlertMessage[],
  { address }: ChannelTarget,
  speaker: Speaker,
): HttpMessage {
  const { t, sentence } = speaker;
  const body = messages.flatMap((message) => {
    const { alert, event, link } = message;
    const agreement = sentence(message.agreementTitle);
    const color = event === 'closed' ? 'Good' : COLOURS[alert.severity];
    const text = (words: string, more: object) => ({ type: 'TextBlock', wrap: true, text: words, ...more });
    return [
      text(headline(message, speaker), { weight: 'Bolder', color, separator: true }),
      text(linesText(alert.says, speaker), {}),
      text(link === undefined ? agreement : `${agreement} · [${t('Look at it')}](${link})`, {
        isSubtle: true,
      }),
    ];
  });
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: subjectOf(messages, speaker),
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

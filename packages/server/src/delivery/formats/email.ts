import type { Speaker } from '@tallystick/phrases/speaker';
import { formatInZone, zoneRules } from '@tallystick/time';
import { type AlertMessage, headline, isNotice, linesText, subjectOf } from '../message.ts';

/** The words of a mail. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** A mail to a channel. */
export function channelMail(messages: readonly AlertMessage[], speaker: Speaker): Mail {
  const { t } = speaker;
  const why = t('Tallystick sends this because you are on a channel for alerts.');
  return emailMessage(messages, speaker, why);
}

/** A mail about alerts: plain text, which every reader shows. @param why somebody gets it, a sentence in the same language */
export function emailMessage(messages: readonly AlertMessage[], speaker: Speaker, why: string): Mail {
  const parts = messages.map((message) => {
    const { alert, link } = message;
    return [
      headline(message, speaker),
      linesText(alert.says, speaker),
      whereAndWhen(message, speaker),
      ...(link === undefined ? [] : [link]),
    ].join('\n');
  });
  return { subject: subjectOf(messages, speaker), text: `${parts.join('\n\n')}\n\n-- \n${why}\n` };
}

function whereAndWhen(
  { event, alert, agreementTitle, timeZone }: AlertMessage,
  { t, sentence, instant }: Speaker,
): string {
  const agreement = sentence(agreementTitle);
  if (isNotice(event)) return agreement;
  const at = instant(formatInZone(alert.openedAt, zoneRules(timeZone)), timeZone);
  return t('{{agreement}}, since {{at}} ({{timeZone}})', { agreement, at, timeZone });
}

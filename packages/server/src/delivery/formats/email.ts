import { formatInZone, zoneRules } from '@tallystick/time';
import { type AlertMessage, headline, isNotice, subjectOf } from '../message.ts';

/** Why somebody gets mail about alerts. */
const OF_CHANNEL = 'you are on a channel for alerts';

/** A mail about alerts: plain text, which every reader shows. @param why somebody gets it */
export function emailMessage(
  messages: readonly AlertMessage[],
  why = OF_CHANNEL,
): {
  readonly subject: string;
  readonly text: string;
} {
  const parts = messages.map((message) => {
    const { event, alert, agreementTitle, timeZone, link } = message;
    const since = `, since ${formatInZone(alert.openedAt, zoneRules(timeZone))} (${timeZone})`;
    return [
      headline(message),
      alert.says,
      `${agreementTitle}${isNotice(event) ? '' : since}`,
      ...(link === undefined ? [] : [link]),
    ].join('\n');
  });
  const foot = `Tallystick sends this because ${why}.`;
  return { subject: subjectOf(messages), text: `${parts.join('\n\n')}\n\n-- \n${foot}\n` };
}

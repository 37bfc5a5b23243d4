import { formatInZone, zoneRules } from '@tallystick/time';
import { type AlertMessage, headline, subjectOf } from '../message.ts';

/** A mail about alerts: plain text, which every reader shows. */
export function emailMessage(messages: readonly AlertMessage[]): {
  readonly subject: string;
  readonly text: string;
} {
  const parts = messages.map((message) => {
    const { alert, agreementTitle, timeZone, link } = message;
    return [
      headline(message),
      alert.says,
      `${agreementTitle}, since ${formatInZone(alert.openedAt, zoneRules(timeZone))} (${timeZone})`,
      ...(link === undefined ? [] : [link]),
    ].join('\n');
  });
  const foot = 'Tallystick sends this because you are on a channel for alerts.';
  return { subject: subjectOf(messages), text: `${parts.join('\n\n')}\n\n-- \n${foot}\n` };
}

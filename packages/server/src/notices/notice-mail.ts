import type { Speaker } from '@tallystick/phrases/speaker';
import type { StoredNotice } from '@tallystick/store';
import { emailMessage, type Mail } from '../delivery/formats/email.ts';
import type { AlertMessage } from '../delivery/message.ts';

/** The words of a mail with notices, and why somebody gets it: by a role, or by being named. */
export function noticeMail(
  messages: readonly AlertMessage[],
  notices: readonly StoredNotice[],
  speaker: Speaker,
): Mail {
  const { t } = speaker;
  const roles = [...new Set(notices.flatMap(({ role }) => role ?? []))].join(', ');
  const why =
    roles === ''
      ? t('Tallystick sends this because somebody named you.')
      : t('Tallystick sends this because you have the role {{roles}} in what it is about.', { roles });
  return emailMessage(messages, speaker, why);
}

import type { Speaker } from '@tallystick/phrases/speaker';

/** A mail that shows that mail arrives. */
export function testMail({ t }: Speaker): { readonly subject: string; readonly text: string } {
  return {
    subject: t('A test of Tallystick'),
    text: `${t('This message shows that mail of your Tallystick server arrives. Nobody needs to do anything.')}\n`,
  };
}

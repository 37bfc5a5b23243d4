import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';

/** How mail leaves. */
export interface MailSettings {
  /** `smtp://name:password@mail.example.org:587`, `smtps://…`, or {@link NOWHERE}. */
  readonly server: string;
  /** Whom it comes from. */
  readonly from: string;
}

/** A server of mail that takes every message and passes none on: what a demo tells its invented people leaves no machine. */
export const NOWHERE = 'nowhere://kept-here';

/** What became of sending. */
export interface Sent {
  readonly isSent: boolean;
  /** Whether trying again may help. */
  readonly mayRetry: boolean;
  /** What the other side said, or why there was no answer; holds no secret. */
  readonly said: string;
}

/** Sends a mail by the server's way out. */
export async function sendMail(
  message: Pick<SendMailOptions, 'to' | 'subject' | 'text' | 'attachments' | 'messageId'>,
  mail: MailSettings | undefined,
): Promise<Sent> {
  if (!mail) {
    const said =
      'The server was not told how mail leaves: start it with TALLYSTICK_SMTP_URL and TALLYSTICK_MAIL_FROM.';
    return { isSent: false, mayRetry: true, said };
  }
  if (mail.server === NOWHERE)
    return {
      isSent: true,
      mayRetry: false,
      said: 'Taken, and passed on to nobody: this server keeps its mail.',
    };
  const transport: Transporter = createTransport(mail.server, { from: mail.from });
  try {
    const { response } = (await transport.sendMail(message)) as { response?: string };
    return { isSent: true, mayRetry: false, said: (response ?? 'taken').slice(0, 200) };
  } catch (error) {
    const {
      responseCode,
      response,
      code,
      message: why,
    } = error as {
      responseCode?: number;
      response?: string;
      code?: string;
      message: string;
    };
    // 5yz is for good (RFC 5321, 4.2.1); the words of other errors may hold the address of the server.
    const said = response ?? `No mail was sent (${code ?? why.slice(0, 80)}).`;
    return { isSent: false, mayRetry: (responseCode ?? 0) < 500, said: said.slice(0, 200) };
  } finally {
    transport.close();
  }
}

const MAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/u;

/** Whether a text is a mail address as people write it; whether it exists, only a mail tells. */
export function isMailAddress(text: string): boolean {
  return MAIL.test(text);
}

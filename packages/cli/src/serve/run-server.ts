import {
  type Access,
  type MailSettings,
  OpenToAllError,
  type RunningServer,
  type StartOptions,
  startServer,
} from '@tallystick/server';
import { StoreError } from '@tallystick/store';
import { CommandError, EXIT } from '../exit.ts';
import { VERSION } from '../version.ts';
import { intakeLimits, pagesFolder, type ServeOptions, storeLocation } from './options.ts';
import { signingOf } from './signing.ts';

/** What is said where nobody signs in. */
export const OPEN_NOTICE =
  'It is open: whoever sits at this machine may do everything, and no other machine reaches it.';

/** Starts the server, or ends the command with what stands in its way and what to do. */
export async function openServer(
  options: ServeOptions & {
    readonly access: Access;
    readonly evaluates?: boolean;
    /** Instead of what the environment says of mail. */
    readonly mail?: MailSettings;
    /** Reads the clock, ms; the system's by default. */
    readonly now?: () => number;
  },
): Promise<RunningServer> {
  const pages = pagesFolder();
  const location = storeLocation(options);
  try {
    return await startServer({
      location,
      ...signingOf(location),
      host: options.host,
      port: options.port,
      version: VERSION,
      access: options.access,
      evaluates: options.evaluates ?? true,
      log: (message) => {
        if (!isDatabaseChatter(message)) console.error(message);
      },
      ...(pages === undefined ? {} : { pages }),
      intake: intakeLimits(options),
      ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
      ...openIdProvider(),
      ...(options.mail === undefined ? mailSettings() : { mail: options.mail }),
      ...(options.now === undefined ? {} : { now: options.now }),
      allowInternalChannels: options.allowInternalChannels ?? false,
      ...(process.env.TALLYSTICK_KEY_FILE ? { keyFile: process.env.TALLYSTICK_KEY_FILE } : {}),
    });
  } catch (error) {
    if (error instanceof OpenToAllError) throw new CommandError(EXIT.usage, error.message);
    if (error instanceof StoreError) throw new CommandError(EXIT.invalidInput, error.message); // The remedy is part of it.
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new CommandError(
        EXIT.usage,
        `Port ${options.port} on ${options.host} is taken. Choose another with --port, or 0 for any free one.`,
      );
    }
    throw error;
  }
}

/** The provider that signs people in, from the environment: a secret has no place on the command line. */
function openIdProvider(): Pick<StartOptions, 'provider'> {
  const {
    TALLYSTICK_OIDC_ISSUER: issuer,
    TALLYSTICK_OIDC_CLIENT_ID: clientId,
    TALLYSTICK_OIDC_CLIENT_SECRET: clientSecret,
    TALLYSTICK_OIDC_NAME: name = 'your organisation',
  } = process.env;
  if (!issuer) return {};
  if (!clientId || !URL.canParse(issuer)) {
    throw new CommandError(
      EXIT.usage,
      'TALLYSTICK_OIDC_ISSUER is the address of an OpenID provider, and takes TALLYSTICK_OIDC_CLIENT_ID beside it.',
    );
  }
  return { provider: { name, issuer, clientId, ...(clientSecret ? { clientSecret } : {}) } };
}

/** How mail leaves, from the environment: the address of a mail server holds a password. */
function mailSettings(): Pick<StartOptions, 'mail'> {
  const { TALLYSTICK_SMTP_URL: server, TALLYSTICK_MAIL_FROM: from } = process.env;
  if (!server) return {};
  if (!from || !/^smtps?:\/\/[^/]/.test(server)) {
    throw new CommandError(
      EXIT.usage,
      'TALLYSTICK_SMTP_URL is the address of a mail server such as smtp://name:password@mail.example.org:587, and takes TALLYSTICK_MAIL_FROM beside it.',
    );
  }
  return { mail: { server, from } };
}

/** Lines that PostgreSQL writes about its ordinary life; warnings and errors are shown. */
function isDatabaseChatter(message: string): boolean {
  return /\] (?:LOG|HINT|DETAIL|STATEMENT): /.test(message);
}

/** Resolves when the person at the terminal, or the system, asks the command to end. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

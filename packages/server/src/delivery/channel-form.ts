import { randomBytes } from 'node:crypto';
import type { ChannelKind } from '@tallystick/store';
import { OutboundError, readAddress } from '../outbound/request.ts';
import { isMailAddress } from './mail.ts';
import type { ChannelTarget } from './message.ts';

/** Where the services listen that have one address for all. */
const USUAL_ADDRESS: Partial<Readonly<Record<ChannelKind, string>>> = {
  pagerduty: 'https://events.pagerduty.com/v2/enqueue',
  opsgenie: 'https://api.opsgenie.com',
};

/** A channel's address that cannot be used, and what to write instead. */
export class ChannelRefused extends Error {
  override readonly name = 'ChannelRefused';
}

/** Addresses of one channel at most. */
const MOST_MAILS = 20;

/**
 * Reads where a channel sends, and what of it may be shown: the host of an address, for its path may be a secret, or the addresses of people.
 *
 * @returns a fresh key for a webhook that brings none, so that its receiver can check who sent
 * @throws ChannelRefused
 */
export function readTarget(
  kind: ChannelKind,
  given: { readonly address?: string | undefined; readonly key?: string | undefined },
): { readonly target: ChannelTarget; readonly shown: string } {
  const address = (given.address ?? USUAL_ADDRESS[kind] ?? '').trim();
  if (kind === 'email') {
    const mails = address.split(/[,;\s]+/).filter((one) => one !== '');
    const wrong = mails.find((one) => !isMailAddress(one));
    if (wrong !== undefined) throw new ChannelRefused(`"${wrong}" is no mail address.`);
    if (mails.length === 0)
      throw new ChannelRefused('A channel of mail needs an address, or several with commas.');
    if (mails.length > MOST_MAILS)
      throw new ChannelRefused(`${MOST_MAILS} addresses at most; make a list where mail is read.`);
    return { target: { address: mails.join(', '), key: '' }, shown: mails.join(', ') };
  }
  let host: string;
  try {
    host = readAddress(address).host;
  } catch (error) {
    if (error instanceof OutboundError) throw new ChannelRefused(error.message);
    throw error;
  }
  const key = given.key?.trim() ?? '';
  if ((kind === 'pagerduty' || kind === 'opsgenie') && key === '')
    throw new ChannelRefused(
      kind === 'pagerduty'
        ? 'PagerDuty needs the integration key of a service.'
        : 'The alert API needs a key.',
    );
  const signs = kind === 'webhook' && key === '' ? randomBytes(32).toString('base64url') : key;
  return { target: { address, key: signs }, shown: host };
}

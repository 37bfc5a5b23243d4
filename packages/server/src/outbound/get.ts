import { type Answer, ask } from './request.ts';

/** Fetches what lies at an address that somebody typed in, as {@link ask} does; all of it or nothing. @throws OutboundError */
export function get(
  address: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly mostBytes: number },
  options: { readonly allowInside: boolean },
): Promise<Answer> {
  return ask(address, { ...message, method: 'GET', body: '', mayCut: false }, options);
}

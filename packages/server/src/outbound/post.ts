import { type Answer, ask } from './request.ts';

/** How much of an answer is read, bytes; more of it is not wanted. */
const ANSWER_BYTES = 16_384;

/** Posts to an address that somebody typed in, as {@link ask} does. @throws OutboundError */
export function post(
  address: string,
  message: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  options: { readonly allowInside: boolean },
): Promise<Answer> {
  return ask(address, { ...message, method: 'POST', mostBytes: ANSWER_BYTES, mayCut: true }, options);
}

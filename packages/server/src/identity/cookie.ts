import type { FastifyRequest } from 'fastify';

/** Cookies of ours. With `__Host-` a browser takes them from this very host and over TLS only. */
export type CookieName = 'session' | 'flow';

/** A cookie's value as the browser sent it. */
export function cookieOf(request: FastifyRequest, name: CookieName, isSecure: boolean): string | undefined {
  const wanted = fullName(name, isSecure);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === wanted) return part.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * The header that sets a cookie. `flow`, of a sign-in through another site, must come along when that site leads back (Lax); `session` never comes
 * with what another site started (Strict).
 *
 * @param value letters, digits, `.`, `-` and `_` only; '' removes it
 */
export function setCookie(
  name: CookieName,
  value: string,
  { isSecure, maxAgeMs }: { readonly isSecure: boolean; readonly maxAgeMs: number },
): string {
  const seconds = value === '' ? 0 : Math.floor(maxAgeMs / 1_000);
  const attributes = ['Path=/', 'HttpOnly', name === 'session' ? 'SameSite=Strict' : 'SameSite=Lax'];
  if (isSecure) attributes.push('Secure');
  return [`${fullName(name, isSecure)}=${value}`, ...attributes, `Max-Age=${seconds}`].join('; ');
}

function fullName(name: CookieName, isSecure: boolean): string {
  return `${isSecure ? '__Host-' : ''}tallystick_${name}`;
}

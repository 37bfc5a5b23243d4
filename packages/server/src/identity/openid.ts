import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { isLoopback } from '../http/loopback.ts';
import type { ProviderSettings } from './identity.ts';
import { type ServerKey, seal, unseal } from './server-key.ts';

/** How long someone may take at the provider, ms. */
export const FLOW_MS = 10 * 60_000;
const BELONGS_TO = 'flow of a sign-in elsewhere';

/** Who someone is to a provider. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; only where the provider says that it has checked it. */
  readonly email: string | undefined;
}

/** Signs people in by OpenID Connect: authorization code with PKCE, state and nonce. */
export interface OpenId {
  /** Where the browser goes, and what it keeps meanwhile, sealed. */
  begin(redirectUri: string, at: number): Promise<{ readonly url: string; readonly flow: string }>;
  /** Who came back. @throws Error where anything does not fit: another browser, an older flow, a forged answer */
  finish(currentUrl: URL, flow: string, at: number): Promise<Subject>;
}

/** A client of a provider. Its discovery document is read at first use, and again where that failed. */
export function openIdOf(settings: ProviderSettings, key: ServerKey): OpenId {
  let known: Promise<Configuration> | undefined;
  const configuration = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    async begin(redirectUri, at) {
      const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), at };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        response_type: 'code',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, flow: seal(key, JSON.stringify(flow), BELONGS_TO).toString('base64url') };
    },
    async finish(currentUrl, sealed, at) {
      const text = unseal(key, Buffer.from(sealed, 'base64url'), BELONGS_TO);
      if (text === undefined) throw new Error('this browser has not begun to sign in');
      const flow = JSON.parse(text) as { state: string; nonce: string; verifier: string; at: number };
      if (at - flow.at > FLOW_MS) throw new Error('it took too long');
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, currentUrl, {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider gave no id token');
      const told =
        claims.email === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      const isChecked = told.email_verified === true && typeof told.email === 'string';
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: isChecked ? String(told.email).toLowerCase() : undefined,
      };
    },
  };
}

/** A provider on this machine may be spoken to without TLS; any other may not. */
async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const url = new URL(issuer);
  const isLocal = url.protocol === 'http:' && isLoopback(url.hostname);
  return discovery(
    url,
    clientId,
    clientSecret,
    undefined,
    isLocal ? { execute: [allowInsecureRequests] } : {},
  );
}

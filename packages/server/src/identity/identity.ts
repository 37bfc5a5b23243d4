import type { Access } from './guard.ts';
import type { ServerKey } from './server-key.ts';

/** Another party that signs people in, by OpenID Connect. */
export interface ProviderSettings {
  /** What the button says, after "Sign in with". */
  readonly name: string;
  /** Where its discovery document lies. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** How people come into a server. */
export interface Identity {
  readonly access: Access;
  /** Whether browsers reach us over TLS. */
  readonly isSecure: boolean;
  /** Where browsers reach us, without a slash at its end; undefined where nobody said it. */
  readonly publicUrl: string | undefined;
  /** Without it no second factor can be set up. */
  readonly key: ServerKey | undefined;
  readonly provider: ProviderSettings | undefined;
}

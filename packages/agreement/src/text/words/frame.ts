import type { AgreementKind } from '../../model.ts';
import type { SectionKey } from './sections.ts';

/** Who agrees, for how long and on what, and what stands around the clauses. */
export interface FrameWords {
  readonly kinds: Readonly<Record<AgreementKind, string>>;
  readonly version: (version: number, id: string, language: string) => string;
  readonly madeFrom: (masters: string) => string;
  readonly between: (provider: string, customer: string) => string;
  readonly provider: string;
  readonly customer: string;
  readonly sections: Readonly<Record<SectionKey, string>>;
  readonly clause: string;
  readonly contents: string;
  readonly foot: (title: string, version: number) => string;
  readonly signing: string;
  readonly signLines: readonly string[];

  readonly partyIs: (role: string, name: string) => string;
  readonly partyAddress: (address: string) => string;
  readonly partyRegistration: (registration: string) => string;
  readonly rolesTitle: string;
  readonly rolesSentence: string;
  readonly rolesHead: readonly [string, string];
  readonly precedenceTitle: string;
  readonly precedence: (documents: string) => string;
  readonly termTitle: string;
  readonly term: (from: string, to: string, zone: string) => string;
  readonly currency: (currency: string) => string;
  readonly effective: (from: string, splits: boolean) => string;
  readonly notice: (length: string) => string;
  readonly renewal: {
    readonly negotiate: string;
    readonly none: string;
    readonly automatic: (length: string, times: number | undefined) => string;
  };
  readonly servicesSentence: string;
  readonly serviceTier: (tier: string) => string;
  readonly serviceEnvironments: (list: string) => string;
  readonly serviceRegions: (list: string) => string;
  readonly servicePlans: (list: string) => string;
  readonly serviceFee: (sum: string, per: 'month' | 'year') => string;
  readonly noFee: string;
  readonly dependsOn: (list: string) => string;
  readonly outOfScopeTitle: string;
  readonly outOfScope: (list: string) => string;
}

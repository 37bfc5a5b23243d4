import { queryOptions } from '@tanstack/react-query';
import type { Reading } from '../session/reading.ts';
import { read } from './request.ts';

/** Of whom a second factor is asked who sign in with a password. */
export type SecondFactorRule = 'optional' | 'provider' | 'everyone';

/** How the installation is set up. */
export interface SettingsInfo {
  readonly etag: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly access: 'sign-in' | 'open';
  readonly publicUrl: string | null;
  readonly secondFactor: {
    readonly rule: SecondFactorRule;
    readonly canBeSet: boolean;
    readonly without: number;
  };
  /** In which language and zone people read who chose nothing. */
  readonly reading: Reading;
  readonly provider: { readonly name: string; readonly issuer: string; readonly clientId: string } | null;
  readonly mail: { readonly server: string; readonly from: string } | null;
  readonly allowsInternalChannels: boolean;
  readonly limits: {
    readonly requestsPerMinute: number;
    readonly bodyBytes: number;
    readonly recordsPerSecond: number;
    readonly burstRecords: number;
    readonly batchRecords: number;
    readonly requestsInFlight: number;
  };
  readonly keys: readonly {
    readonly verifierKey: string;
    readonly isCurrent: boolean;
    readonly isHandedOver: boolean;
  }[];
  readonly backup: { readonly at: string; readonly rows: number | null } | null;
  readonly versions: {
    readonly tallystick: string;
    readonly engine: string;
    readonly node: string;
    readonly postgresql: string;
  };
}

/** What became of a test message. */
export interface TestMail {
  readonly to: string;
  readonly isSent: boolean;
  readonly said: string;
}

export const settingsQuery = () =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => read<SettingsInfo>('/settings', signal),
  });

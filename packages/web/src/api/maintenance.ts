import { queryOptions } from '@tanstack/react-query';
import type { ExclusionInfo, ExclusionPreview } from './exclusions.ts';
import { apiPath, readAll } from './request.ts';

/** Planned maintenance of one of several agreements. */
export interface MaintenanceWindow extends Omit<ExclusionInfo, 'announced' | 'state' | 'mayDecide'> {
  readonly agreement: string;
  readonly agreementTitle: string;
  /** Of the agreement. */
  readonly timeZone: string;
  readonly clauseTitle: string;
  readonly serviceTitle: string | null;
  readonly state: 'announced' | 'withdrawn';
  readonly cost: ExclusionPreview['cost'];
  /** Windows that are in its way. */
  readonly overlaps: readonly { readonly agreement: string; readonly id: string }[];
  readonly mayDecide: false;
}

export interface MaintenancePlan {
  readonly windows: readonly MaintenanceWindow[];
  /** Whether there are more than are given. */
  readonly isCut: boolean;
  /** Agreements under which maintenance can be announced. */
  readonly agreements: readonly { readonly id: string; readonly title: string; readonly timeZone: string }[];
}

export const maintenanceQuery = (span: {
  readonly from: string;
  readonly to: string;
  readonly agreement?: string;
}) =>
  queryOptions({
    queryKey: ['agreements', 'maintenance', span],
    queryFn: ({ signal }) =>
      readAll<MaintenancePlan>(apiPath(['maintenance'], { ...span }), 'windows', signal),
  });

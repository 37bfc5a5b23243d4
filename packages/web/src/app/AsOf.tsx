import type { AgreementSummary } from '../api/contract.ts';
import { groupDigits } from '../money/amount.ts';
import { At } from '../time/At.tsx';

/** When the figures hold, in which zone, and how much evidence they rest on. */
export function AsOf({ agreement }: { readonly agreement: AgreementSummary }) {
  const { asOf, timeZone, pinned, evidenceRecords } = agreement;
  return (
    <>
      <span>
        As of <At at={asOf} timeZone={timeZone} /> {timeZone}
        {pinned && ', pinned sample'}
      </span>
      <span>{groupDigits(String(evidenceRecords))} records of evidence</span>
    </>
  );
}

import type { AgreementSummary } from '../api/contract.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { counted } from '../i18n/text.ts';
import { At } from '../time/At.tsx';

/** When the figures hold, in which zone, and how much evidence they rest on. */
export function AsOf({ agreement }: { readonly agreement: AgreementSummary }) {
  const { asOf, timeZone, pinned, evidenceRecords } = agreement;
  const at = <At at={asOf} timeZone={timeZone} />;
  return (
    <>
      <span>
        {pinned ? (
          <Phrase text="As of {{at}} {{timeZone}}, pinned sample" parts={{ at, timeZone }} />
        ) : (
          <Phrase text="As of {{at}} {{timeZone}}" parts={{ at, timeZone }} />
        )}
      </span>
      <span>{counted(evidenceRecords, '{{count}} record of evidence', '{{count}} records of evidence')}</span>
    </>
  );
}

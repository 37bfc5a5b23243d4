import { Link } from '@tanstack/react-router';
import type { AgreementDetail } from '../../api/contract.ts';
import layout from '../../app/layout.module.css';
import { groupDigits } from '../../i18n/notation.ts';
import { useMay } from '../../session/useSession.ts';
import { At } from '../../time/At.tsx';
import { dateText } from '../../time/instant.ts';

/** Who agreed what for how long, and at which instant the figures hold. */
export function AgreementHead({ detail }: { readonly detail: AgreementDetail }) {
  const { summary, parties } = detail;
  return (
    <div className={layout.head}>
      <h1>{summary.title}</h1>
      <div className={layout.facts}>
        <span>
          {parties.provider.name} for {parties.customer.name}
        </span>
        <span>
          {dateText(summary.term.from)} to {dateText(summary.term.to)}
        </span>
        <span>
          <Link to="/agreements/$id/lifecycle" params={{ id: summary.id }}>
            version {summary.version}
          </Link>
        </span>
        <span>times in {summary.timeZone}</span>
        <span>{groupDigits(String(summary.evidenceRecords))} records of evidence</span>
      </div>
      <p>
        <span className={layout.pin} data-pinned={summary.pinned || undefined}>
          <span>
            As of <At at={summary.asOf} timeZone={summary.timeZone} /> {summary.timeZone}
            {summary.pinned && ', pinned sample: these figures do not move with the clock'}
          </span>
        </span>
      </p>
      <Ways id={summary.id} />
    </div>
  );
}

/** What can be done with the terms: tried on the past, and written anew. */
function Ways({ id }: { readonly id: string }) {
  const mayMeasure = useMay('evidence.read');
  const mayWrite = useMay('agreement.draft');
  if (!mayMeasure && !mayWrite) return null;
  return (
    <p className={layout.facts} data-no-print>
      {mayMeasure && (
        <span>
          <Link to="/agreements/$id/what-if" params={{ id }}>
            What if the terms were others
          </Link>
        </span>
      )}
      {mayWrite && (
        <span>
          <Link to="/studio" search={{ agreement: id }}>
            Draft its next version
          </Link>
        </span>
      )}
    </p>
  );
}

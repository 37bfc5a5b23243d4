import { Link } from '@tanstack/react-router';
import type { AgreementDetail } from '../../api/contract.ts';
import layout from '../../app/layout.module.css';
import { Phrase } from '../../i18n/Phrase.tsx';
import { counted, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { At } from '../../time/At.tsx';
import { dateText } from '../../time/instant.ts';

/** Who agreed what for how long, and at which instant the figures hold. */
export function AgreementHead({ detail }: { readonly detail: AgreementDetail }) {
  const { summary, parties } = detail;
  const { timeZone } = summary;
  const asOf = { at: <At at={summary.asOf} timeZone={timeZone} />, timeZone };
  return (
    <div className={layout.head}>
      <h1>{summary.title}</h1>
      <div className={layout.facts}>
        <span>
          {t('{{provider}} for {{customer}}', {
            provider: parties.provider.name,
            customer: parties.customer.name,
          })}
        </span>
        <span>
          {t('{{from}} to {{to}}', { from: dateText(summary.term.from), to: dateText(summary.term.to) })}
        </span>
        <span>
          <Link to="/agreements/$id/lifecycle" params={{ id: summary.id }}>
            {t('version {{version}}', { version: summary.version })}
          </Link>
        </span>
        <span>{t('times in {{timeZone}}', { timeZone: summary.timeZone })}</span>
        <span>
          {counted(summary.evidenceRecords, '{{count}} record of evidence', '{{count}} records of evidence')}
        </span>
      </div>
      <p>
        <span className={layout.pin} data-pinned={summary.pinned || undefined}>
          <span>
            {summary.pinned ? (
              <Phrase
                text="As of {{at}} {{timeZone}}, pinned sample: these figures do not move with the clock"
                parts={asOf}
              />
            ) : (
              <Phrase text="As of {{at}} {{timeZone}}" parts={asOf} />
            )}
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
            {t('What if the terms were others')}
          </Link>
        </span>
      )}
      {mayWrite && (
        <span>
          <Link to="/studio" search={{ agreement: id }}>
            {t('Draft its next version')}
          </Link>
        </span>
      )}
    </p>
  );
}

import { periodInFocus } from '@tallystick/engine';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementSummary } from '../../api/contract.ts';
import { newestCheckpointQuery } from '../../api/queries.ts';
import { apiPath, BASE } from '../../api/request.ts';
import { type StatementRevision, statementsQuery } from '../../api/statements.ts';
import { AsOf } from '../../app/AsOf.tsx';
import { Section } from '../../app/Section.tsx';
import { language } from '../../i18n/language.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { counted, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { StatusGrid } from '../../status/StatusGrid.tsx';
import { At } from '../../time/At.tsx';
import { dateText } from '../../time/instant.ts';
import { periodText } from '../../time/period.ts';
import card from '../portfolio/portfolio.module.css';
import { agreementSentence, openSentence } from '../portfolio/sentence.ts';
import styles from './portal.module.css';

/** One agreement of a customer: its promises over time, its newest statement, and the proof to keep. */
export function PortalAgreement({ agreement }: { readonly agreement: AgreementSummary }) {
  const { id, title, provider, term } = agreement;
  const open = openSentence(agreement);
  return (
    <Section
      title={
        <Link to="/agreements/$id" params={{ id }}>
          {title}
        </Link>
      }
      note={t('Promised by {{provider}}, {{from}} to {{to}}', {
        provider,
        from: dateText(term.from),
        to: dateText(term.to),
      })}
    >
      <div className={card.words}>
        <p>
          {agreementSentence(agreement)} {open && <span className="quiet">{open}</span>}
        </p>
      </div>
      <StatusGrid
        agreement={id}
        objectives={agreement.objectives}
        focus={periodInFocus(agreement.objectives)}
        name={title}
        termTo={term.to}
      />
      <div className={styles.papers}>
        {useMay('statement.read') && <NewestStatement agreement={agreement} />}
        <Proof agreement={agreement} />
      </div>
      <div className={card.foot}>
        <AsOf agreement={agreement} />
      </div>
    </Section>
  );
}

function NewestStatement({ agreement: { id, timeZone } }: { readonly agreement: AgreementSummary }) {
  const newest = useQuery(statementsQuery(id)).data?.statements[0];
  return (
    <div>
      <h3>{t('Statement')}</h3>
      {newest ? (
        <>
          <p>
            {newest.isSigned ? (
              <Phrase text="{{period}}, made {{at}}, signed." parts={madeOf(newest, timeZone)} />
            ) : (
              <Phrase text="{{period}}, made {{at}}." parts={madeOf(newest, timeZone)} />
            )}
          </p>
          <p className={styles.links}>
            <a href={statementHref(id, newest, 'html')} target="_blank" rel="noreferrer">
              {t('Read it')}
            </a>
            <a href={statementHref(id, newest, 'pdf')} download>
              PDF
            </a>
            <a
              href={`${BASE}${apiPath(['agreements', id, 'bundle'], { asOf: newest.asOf, knownAt: newest.knownAt })}`}
              download
              title={t('Everything that it rests on, to be verified without this server')}
            >
              {t('Bundle to verify')}
            </a>
            <Link to="/agreements/$id" params={{ id }} search={{ tab: 'statements' }}>
              {t('All statements')}
            </Link>
          </p>
        </>
      ) : (
        <p className="quiet">
          <Phrase
            text="None yet: the first is made when a period and its grace are over. <link>See the open one</link>"
            parts={{
              link: (inside) => (
                <Link to="/agreements/$id" params={{ id }} search={{ tab: 'statements' }}>
                  {inside}
                </Link>
              ),
            }}
          />
        </p>
      )}
    </div>
  );
}

function madeOf({ period, madeAt }: StatementRevision, timeZone: string) {
  return { period: periodText(period), at: <At at={madeAt} timeZone={timeZone} /> };
}

function Proof({ agreement: { id, timeZone } }: { readonly agreement: AgreementSummary }) {
  const newest = useQuery(newestCheckpointQuery(id)).data?.checkpoints[0];
  return (
    <div>
      <h3>{t('Proof to keep')}</h3>
      {newest ? (
        <>
          <p>
            <Phrase
              count={newest.size}
              one="Signed {{at}} over {{count}} record."
              text="Signed {{at}} over {{count}} records."
              parts={{ at: <At at={newest.signedAt} timeZone={timeZone} /> }}
            />{' '}
            {newest.cosignatures > 0 &&
              `${counted(newest.cosignatures, 'Countersigned once.', 'Countersigned {{count}} times.')} `}
            {t('Whoever keeps it can show that nothing was rewritten later.')}
          </p>
          <p className={styles.links}>
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(newest.note)}`}
              download={`${id}-${newest.size}.checkpoint.txt`}
            >
              {t('Keep this checkpoint')}
            </a>
            <Link to="/verify">{t('Verify on this computer')}</Link>
          </p>
        </>
      ) : (
        <p className="quiet">{t('Nothing is signed yet.')}</p>
      )}
    </div>
  );
}

function statementHref(
  id: string,
  { number, revision }: Pick<StatementRevision, 'number' | 'revision'>,
  format: string,
): string {
  return `${BASE}${apiPath(['agreements', id, 'statements', String(number), 'revisions', String(revision)], { format, language: language() })}`;
}

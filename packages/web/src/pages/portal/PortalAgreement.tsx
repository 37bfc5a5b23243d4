import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementSummary } from '../../api/contract.ts';
import { newestCheckpointQuery } from '../../api/queries.ts';
import { apiPath, BASE } from '../../api/request.ts';
import { type StatementRevision, statementsQuery } from '../../api/statements.ts';
import { AsOf } from '../../app/AsOf.tsx';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { useMay } from '../../session/useSession.ts';
import { periodInFocus } from '../../status/focus.ts';
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
      note={`Promised by ${provider}, ${dateText(term.from)} to ${dateText(term.to)}`}
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
      <h3>Statement</h3>
      {newest ? (
        <>
          <p>
            {periodText(newest.period)}, made <At at={newest.madeAt} timeZone={timeZone} />
            {newest.isSigned && ', signed'}.
          </p>
          <p className={styles.links}>
            <a href={statementHref(id, newest, 'html')} target="_blank" rel="noreferrer">
              Read it
            </a>
            <a href={statementHref(id, newest, 'pdf')} download>
              PDF
            </a>
            <a
              href={`${BASE}${apiPath(['agreements', id, 'bundle'], { asOf: newest.asOf, knownAt: newest.knownAt })}`}
              download
              title="Everything that it rests on, to be verified without this server"
            >
              Bundle to verify
            </a>
            <Link to="/agreements/$id" params={{ id }} search={{ tab: 'statements' }}>
              All statements
            </Link>
          </p>
        </>
      ) : (
        <p className="quiet">
          None yet: the first is made when a period and its grace are over.{' '}
          <Link to="/agreements/$id" params={{ id }} search={{ tab: 'statements' }}>
            See the open one
          </Link>
        </p>
      )}
    </div>
  );
}

function Proof({ agreement: { id, timeZone } }: { readonly agreement: AgreementSummary }) {
  const newest = useQuery(newestCheckpointQuery(id)).data?.checkpoints[0];
  return (
    <div>
      <h3>Proof to keep</h3>
      {newest ? (
        <>
          <p>
            Signed <At at={newest.signedAt} timeZone={timeZone} /> over {groupDigits(String(newest.size))}{' '}
            records
            {newest.cosignatures > 0 && `, countersigned ${newest.cosignatures} times`}. Whoever keeps it can
            show that nothing was rewritten later.
          </p>
          <p className={styles.links}>
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(newest.note)}`}
              download={`${id}-${newest.size}.checkpoint.txt`}
            >
              Keep this checkpoint
            </a>
            <Link to="/verify">Verify on this computer</Link>
          </p>
        </>
      ) : (
        <p className="quiet">Nothing is signed yet.</p>
      )}
    </div>
  );
}

function statementHref(
  id: string,
  { number, revision }: Pick<StatementRevision, 'number' | 'revision'>,
  format: string,
): string {
  return `${BASE}${apiPath(['agreements', id, 'statements', String(number), 'revisions', String(revision)], { format })}`;
}

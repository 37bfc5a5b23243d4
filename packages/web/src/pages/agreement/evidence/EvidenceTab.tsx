import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { qualityQuery, reconciliationQuery } from '../../../api/queries.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Phrase } from '../../../i18n/Phrase.tsx';
import styles from './evidence.module.css';
import { Proof } from './Proof.tsx';
import { Source } from './Source.tsx';
import { TwoSources } from './TwoSources.tsx';

/** What the figures rest on: how good each source is, and how anybody can check it. */
export function EvidenceTab({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  return (
    <>
      <p className={`${styles.over} quiet`}>
        <Phrase
          text="These scores are of the whole term so far. How they went, and what was found lately, shows <link>Data quality</link>."
          parts={{
            link: (inside) => (
              <Link to="/quality" search={{ agreement: id }}>
                {inside}
              </Link>
            ),
          }}
        />
      </p>
      <QueryState query={useQuery(qualityQuery(id))}>
        {({ sources }) => (
          <>
            {sources.map((source) => (
              <Source key={source.source} quality={source} agreement={id} timeZone={timeZone} />
            ))}
          </>
        )}
      </QueryState>
      <QueryState query={useQuery(reconciliationQuery(id))}>
        {({ comparisons }) => (
          <>
            {comparisons.map((one) => (
              <TwoSources key={`${one.indicator} ${one.other}`} of={one} agreement={id} timeZone={timeZone} />
            ))}
          </>
        )}
      </QueryState>
      <Proof id={id} timeZone={timeZone} />
    </>
  );
}

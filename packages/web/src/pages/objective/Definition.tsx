import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { definitionQuery } from '../../api/queries.ts';
import { ContractClause } from '../../app/ContractClause.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { WhenSeen } from '../../chart/WhenSeen.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { t } from '../../i18n/text.ts';
import styles from './objective.module.css';

interface DefinitionProps {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string | undefined;
}

/** The whole promise in the words of the contract: what is promised, what counts, on which hours, what does not count, and what a miss costs. */
export function Definition(props: DefinitionProps) {
  return (
    <div id="definition">
      <Section
        title={t('In words')}
        note={t('The clauses of the contract that decide this figure, and what a miss of it costs.')}
        padded
      >
        <WhenSeen height={320}>
          <Clauses {...props} />
        </WhenSeen>
      </Section>
    </div>
  );
}

function Clauses({ agreement, objective, period }: DefinitionProps) {
  const language = useLanguage();
  const query = useQuery(definitionQuery(agreement, objective, { period, language }));
  return (
    <QueryState query={query} skeleton={<Skeleton height={320} />}>
      {({ clauses }) => (
        <div className={styles.definition} lang={language}>
          {clauses.map(({ number, title, sentences, table }) => (
            <ContractClause
              key={number}
              number={number}
              title={title}
              sentences={sentences}
              table={table ?? undefined}
            />
          ))}
        </div>
      )}
    </QueryState>
  );
}

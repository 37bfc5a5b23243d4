import type { EvaluationReport } from '@tallystick/engine';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type ContractInfo, contractQuery } from '../../../api/queries.ts';
import { ContractClause } from '../../../app/ContractClause.tsx';
import { InTurn } from '../../../app/InTurn.tsx';
import { useKnownAt } from '../../../app/known/useKnownAt.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { t } from '../../../i18n/text.ts';
import { ClauseFigures } from './ClauseFigures.tsx';
import styles from './contract.module.css';

interface ContractTabProps {
  readonly report: EvaluationReport;
  readonly period: string | undefined;
}

/** The contract in words, and beside each clause what it came to in a period. */
export function ContractTab({ report, period }: ContractTabProps) {
  const language = useLanguage();
  const query = useQuery(contractQuery(report.agreement.id, language, useKnownAt()));
  return (
    <QueryState query={query}>
      {(contract) => <Sections contract={contract} report={report} period={period} />}
    </QueryState>
  );
}

function Sections({ contract, report, period }: ContractTabProps & { readonly contract: ContractInfo }) {
  const { hash } = useLocation();
  const isPast = useKnownAt() !== undefined;
  // An address may name a clause, which is there only now.
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <p className="quiet">
        {isPast
          ? t('Version {{version}}, which held then, in words.', { version: contract.version })
          : t(
              'Version {{version}}, which holds now, in words. What is measured follows from the file that they are made of.',
              { version: contract.version },
            )}
      </p>
      <InTurn>
        {contract.sections.map(({ number, heading, clauses }) => (
          <Section key={number} title={`${number}. ${heading}`} padded>
            <div className={styles.clauses}>
              {clauses.map(({ id, table, ...clause }) => (
                <div key={clause.number} id={id ?? undefined} className={styles.row}>
                  <ContractClause {...clause} table={table ?? undefined} />
                  {id !== null && <ClauseFigures clause={id} report={report} period={period} />}
                </div>
              ))}
            </div>
          </Section>
        ))}
      </InTurn>
    </>
  );
}

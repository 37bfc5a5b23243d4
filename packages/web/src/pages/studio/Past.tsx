import { Button } from '@mantine/core';
import type { Diagnosis } from '@tallystick/agreement';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { termsQuery, titlesQuery } from '../../api/queries.ts';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { moneyText } from '../../money/amount.ts';
import { useMay } from '../../session/useSession.ts';
import { type PastOfObjective, pastOf } from '../../studio/measure/past.ts';
import { useMeasure } from '../../studio/measure/useMeasure.ts';
import { useLatest } from '../../studio/useLatest.ts';
import styles from './studio.module.css';

/** Ended periods that are looked at. */
const PERIODS = 6;
/** Ledgers up to this many records are measured without being asked for. */
const UNASKED = 50_000;

interface PastProps {
  readonly agreement: string;
  readonly text: string;
  readonly isAgreement: boolean;
  /** Hears of what the past speaks against. */
  readonly onFindings: (findings: readonly Diagnosis[]) => void;
}

/** What the draft would have come to over the evidence that the server has. */
export function Past(props: PastProps) {
  // An agreement that is only drafted has no figures to ask for.
  const known = useQuery(titlesQuery()).data?.agreements.some(({ id }) => id === props.agreement);
  const detail = useQuery({ ...termsQuery(props.agreement), enabled: known === true }).data;
  const mayRead = useMay('evidence.read');
  const records = detail?.summary.evidenceRecords ?? 0;
  if (!detail || !mayRead || records === 0) return null;
  return <Measured {...props} inForce={detail.sourceText} records={records} asOf={detail.summary.asOf} />;
}

function Measured({
  agreement,
  inForce,
  text,
  isAgreement,
  onFindings,
  records,
  asOf,
}: PastProps & { readonly inForce: string; readonly records: number; readonly asOf: string }) {
  const measure = useMeasure({ agreement, text: inForce, records, asOf, unasked: UNASKED });
  const { state } = measure;
  const compared = useLatest(state.kind === 'ready' && isAgreement ? text : null, () =>
    measure.compare([inForce, text]),
  );
  const byHistory = compared.result?.ok ? compared.result.byHistory : undefined;
  useEffect(() => {
    if (byHistory) onFindings(byHistory);
  }, [byHistory, onFindings]);
  const past = compared.result?.ok ? pastOf(compared.result.comparison, PERIODS) : [];
  const currency = compared.result?.ok ? compared.result.comparison.texts[1]!.currency : '';
  return (
    <Section
      title={t('What it would have been')}
      note={t('Measured here from {{records}} records, over the last {{periods}} periods that ended.', {
        records: groupDigits(String(records)),
        periods: PERIODS,
      })}
      aside={
        <Link to="/agreements/$id/what-if" params={{ id: agreement }}>
          {t('What if')}
        </Link>
      }
      padded
    >
      <div className={styles.past} role="status">
        {state.kind === 'idle' && (
          <Button variant="default" onClick={measure.start}>
            {t('Measure the past')}
          </Button>
        )}
        {state.kind === 'loading' && (
          <p>
            {t('Reading {{done}} of {{records}} records…', {
              done: groupDigits(String(state.done)),
              records: groupDigits(String(records)),
            })}
          </p>
        )}
        {state.kind === 'failed' && <p>{sentenceText(state.message)}</p>}
        {compared.fault && <p>{compared.fault}</p>}
        {past
          .filter(({ periods }) => periods > 0)
          .map((one) => (
            <p key={one.id}>{sentence(one, currency)}</p>
          ))}
        {state.kind === 'ready' && past.length === 0 && !isAgreement && (
          <p>{t('It is measured when the errors are gone.')}</p>
        )}
      </div>
    </Section>
  );
}

/** `Up: met in 5 of 6 instead of 4, credits 600.00 EUR instead of 1,200.00 EUR.` */
function sentence({ title, periods, met, credits }: PastOfObjective, currency: string): string {
  const [metNow = 0, metThen = 0] = met;
  const [costNow = '0', costThen = '0'] = credits;
  const money = (amount: string) => moneyText({ amount, currency });
  const figures = { title, periods, metThen, money: money(costThen) };
  if (metNow === metThen && costNow === costThen)
    return t('{{title}}: met in {{metThen}} of {{periods}}, credits of {{money}}.', figures);
  if (costNow === costThen)
    return t('{{title}}: met in {{metThen}} of {{periods}} instead of {{metNow}}, credits of {{money}}.', {
      ...figures,
      metNow,
    });
  const was = { ...figures, before: money(costNow) };
  if (metNow === metThen)
    return t(
      '{{title}}: met in {{metThen}} of {{periods}}, credits of {{money}} instead of {{before}}.',
      was,
    );
  return t(
    '{{title}}: met in {{metThen}} of {{periods}} instead of {{metNow}}, credits of {{money}} instead of {{before}}.',
    { ...was, metNow },
  );
}

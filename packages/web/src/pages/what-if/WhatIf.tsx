import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { AgreementDetail } from '../../api/contract.ts';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { useMay } from '../../session/useSession.ts';
import { type Measure, useMeasure } from '../../studio/measure/useMeasure.ts';
import { useLatest } from '../../studio/useLatest.ts';
import type { Workbench } from '../../studio/workbench.ts';
import { instantText } from '../../time/instant.ts';
import { keepDraft } from '../studio/localDrafts.ts';
import { Levers } from './Levers.tsx';
import { Results } from './Results.tsx';
import { USUAL_LAST, whatIfSearch } from './search.ts';
import { leadSentence } from './sentence.ts';
import { MOST_DRAFTS, useDrafts } from './useDrafts.ts';
import styles from './whatIf.module.css';

const route = getRouteApi('/agreements/$id/what-if');
/** Ledgers up to this many records are read without being asked for. */
const UNASKED = 150_000;
const LAST = [3, 6, USUAL_LAST, 24] as const;

interface WhatIfProps {
  readonly detail: AgreementDetail;
  readonly bench: Workbench;
  readonly person: string;
}

/** Terms to move at the left, and beside them what the past would have come to. */
export function WhatIf({ detail, bench, person }: WhatIfProps) {
  const { summary, sourceText } = detail;
  const { id, title, version, evidenceRecords, asOf, timeZone } = summary;
  const { last = USUAL_LAST } = route.useSearch();
  const navigate = useNavigate();
  const mayWrite = useMay('agreement.draft');
  const drafts = useDrafts(bench, sourceText);
  const measure = useMeasure({
    agreement: id,
    text: sourceText,
    records: evidenceRecords,
    asOf,
    unasked: UNASKED,
  });
  const texts = drafts.drafts.map(({ text }) => text);
  const compared = useLatest(measure.state.kind === 'ready' ? texts.join('\u0000') : null, () =>
    measure.compare([sourceText, ...texts]),
  );
  const result = compared.result;
  const comparison = result?.ok ? result.comparison : undefined;
  const names = [t('As agreed'), ...drafts.drafts.map(({ name }) => t('Draft {{name}}', { name }))];
  const isChanged = drafts.current.text !== sourceText;
  const openInStudio = () => {
    keepDraft(localStorage, person, {
      agreement: id,
      title,
      text: drafts.current.text,
      basedOn: t('version {{version}}', { version }),
      revision: null,
      savedAt: new Date().toISOString(),
    });
    void navigate({ to: '/studio', search: { agreement: id } });
  };
  const fault = drafts.fault ?? compared.fault ?? (result && !result.ok ? result.message : undefined);
  return (
    <>
      <div className={layout.head}>
        <h1>{t('What if')}</h1>
        <Lead>
          {comparison && comparison.texts.length === names.length && texts.some((one) => one !== sourceText)
            ? leadSentence(comparison, names, last)
            : t('Move a target, hours or a credit, and see what the past would have come to.')}
        </Lead>
        <p className="quiet">
          {t('{{title}}, version {{version}}, as of {{asOf}} {{timeZone}}.', {
            title,
            version,
            asOf: instantText(asOf, timeZone),
            timeZone,
          })}{' '}
          {measure.isOnServer
            ? t(
                'The ledger has {{records}} records, too many for a browser: the server measures, which takes longer.',
                {
                  records: groupDigits(String(evidenceRecords)),
                },
              )
            : t('Measured in this browser by the engine that measures the agreement.')}
          {version > 1 && ' '}
          {version > 1 && t('Each text is measured as if it had held from the first day of the term.')}
        </p>
      </div>
      <Reading measure={measure} records={evidenceRecords} />
      <Fault text={fault && sentenceText(fault)} />
      <div className={styles.columns}>
        <Section
          title={t('Terms of draft {{name}}', { name: drafts.current.name })}
          aside={
            <div className={styles.tools}>
              <Button size="compact-sm" variant="default" disabled={!isChanged} onClick={drafts.reset}>
                {t('Take back')}
              </Button>
              {mayWrite && (
                <Button size="compact-sm" disabled={!isChanged} onClick={openInStudio}>
                  {t('Open in the studio')}
                </Button>
              )}
            </div>
          }
          padded
        >
          <div className={styles.drafts}>
            <SegmentedControl
              aria-label={t('Draft')}
              size="xs"
              value={drafts.current.name}
              data={drafts.drafts.map(({ name }) => ({ value: name, label: t('Draft {{name}}', { name }) }))}
              onChange={drafts.choose}
            />
            {drafts.drafts.length < MOST_DRAFTS && (
              <Button size="compact-sm" variant="subtle" onClick={drafts.add}>
                {t('Add a draft')}
              </Button>
            )}
            {drafts.drafts.length > 1 && (
              <Button size="compact-sm" variant="subtle" onClick={() => drafts.remove(drafts.current.name)}>
                {t('Drop draft {{name}}', { name: drafts.current.name })}
              </Button>
            )}
          </div>
          <Levers key={drafts.current.name} bench={bench} baseText={sourceText} drafts={drafts} />
        </Section>
        <div className={styles.results} aria-busy={compared.isBehind && measure.state.kind === 'ready'}>
          <div className={styles.drafts}>
            <SegmentedControl
              aria-label={t('Periods')}
              size="xs"
              value={String(last)}
              data={LAST.map((count) => ({
                value: String(count),
                label: t('last {{periods}}', { periods: count }),
              }))}
              onChange={(value) =>
                void navigate({
                  to: '/agreements/$id/what-if',
                  params: { id },
                  search: whatIfSearch({ last: Number(value) }),
                  replace: true,
                })
              }
            />
            <span className="quiet" role="status">
              {compared.isBehind
                ? t('Measuring…')
                : result?.ok
                  ? t('Measured in {{time}} ms.', { time: Math.max(1, Math.round(result.tookMs)) })
                  : ''}
            </span>
          </div>
          {comparison && <Results comparison={comparison} names={names} last={last} />}
        </div>
      </div>
    </>
  );
}

/** How far the reading of the ledger is. */
function Reading({ measure, records }: { readonly measure: Measure; readonly records: number }) {
  const { state } = measure;
  const of = groupDigits(String(records));
  return (
    <div role="status">
      {state.kind === 'idle' && (
        <p className={styles.reading}>
          <span>
            {t('The ledger has {{of}} records, about {{size}} MB to read.', {
              of,
              size: Math.ceil((records * 380) / 1_000_000),
            })}
          </span>
          <Button size="compact-sm" onClick={measure.start}>
            {t('Read it and measure')}
          </Button>
        </p>
      )}
      {state.kind === 'loading' && (
        <p className={styles.reading}>
          <progress max={records} value={state.done} aria-label={t('Records read')} />
          <span>
            {t('Reading the ledger: {{done}} of {{of}} records', {
              done: groupDigits(String(state.done)),
              of,
            })}
          </span>
        </p>
      )}
      {state.kind === 'failed' && <p className={styles.reading}>{sentenceText(state.message)}</p>}
    </div>
  );
}

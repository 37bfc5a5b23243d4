import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { apiPath, BASE } from '../../../api/request.ts';
import { type StatementList, type StatementRevision, statementsQuery } from '../../../api/statements.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { language } from '../../../i18n/language.ts';
import { sentenceText } from '../../../i18n/sentence.ts';
import { t } from '../../../i18n/text.ts';
import styles from '../../../session/session.module.css';
import { useMay } from '../../../session/useSession.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { periodText } from '../../../time/period.ts';
import { SentTo } from './SentTo.tsx';
import { StateNow } from './StateNow.tsx';

/** What was stated of an agreement's periods, each revision with its files. */
export function StatementsTab({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const mayMake = useMay('statement.make');
  return (
    <QueryState query={useQuery(statementsQuery(id))}>
      {(list) => (
        <>
          <Section
            title={t('Statements')}
            note={t('Made by themselves when a period is final, and never changed. Times in {{timeZone}}.', {
              timeZone,
            })}
            aside={<Preview id={id} list={list} />}
          >
            {list.statements.length === 0 ? (
              <Empty>{t('None yet. The first is made when a period and its grace are over.')}</Empty>
            ) : (
              <Table
                caption={t('Statements with their revisions')}
                columns={columns(id, timeZone)}
                rows={list.statements}
                rowKey={({ number, revision }) => `${number} ${revision}`}
              />
            )}
            {mayMake && list.unstated.length > 0 && (
              <div className={styles.foot}>
                <StateNow id={id} periods={list.unstated} />
              </div>
            )}
          </Section>
          {mayMake && <SentTo id={id} timeZone={timeZone} />}
          {list.statements.some(({ changes }) => changes.length > 0) && <Changes of={list.statements} />}
        </>
      )}
    </QueryState>
  );
}

function Preview({ id, list: { open } }: { readonly id: string; readonly list: StatementList }) {
  if (open === null) return null;
  return (
    <Button
      component="a"
      href={`${BASE}${apiPath(['agreements', id, 'statement-preview'], { language: language() })}`}
      target="_blank"
      variant="default"
      size="xs"
    >
      {t('Preview of {{period}}', { period: periodText(open) })}
    </Button>
  );
}

function columns(id: string, timeZone: string): readonly Column<StatementRevision>[] {
  return [
    {
      key: 'period',
      head: t('Period'),
      isRowHead: true,
      value: ({ period }) => period,
      cell: ({ number, revision, period }) => (
        <a href={hrefOf(id, { number, revision }, 'html')} target="_blank" rel="noreferrer">
          {periodText(period)}
        </a>
      ),
    },
    {
      key: 'number',
      head: t('No.'),
      value: ({ number, revision }) => t('{{number}}, revision {{revision}}', { number, revision }),
    },
    { key: 'made', head: t('Made'), value: ({ madeAt }) => ({ instant: madeAt, timeZone }) },
    { key: 'promises', head: t('Promises'), value: promisesText },
    {
      key: 'signed',
      head: t('Signed'),
      value: ({ isSigned, sha256 }) => `${isSigned ? t('yes') : t('no')}, SHA-256 ${sha256}`,
      cell: ({ isSigned, sha256, ...one }) =>
        isSigned ? (
          <a href={hrefOf(id, one, 'note')} download title={`SHA-256 ${sha256}`}>
            {t('yes')}
          </a>
        ) : (
          <span className="quiet" title={`SHA-256 ${sha256}`}>
            {t('no')}
          </span>
        ),
    },
    {
      key: 'files',
      head: t('Files'),
      value: null,
      cell: (one) => (
        <span className={styles.row}>
          {(['pdf', 'xlsx', 'csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              href={hrefOf(id, one, format)}
              download
              variant="default"
              size="compact-sm"
              aria-label={t('{{format}} of {{period}}, revision {{revision}}', {
                format: format.toUpperCase(),
                period: periodText(one.period),
                revision: one.revision,
              })}
            >
              {format.toUpperCase()}
            </Button>
          ))}
          <Button
            component="a"
            href={`${BASE}${apiPath(['agreements', id, 'bundle'], { asOf: one.asOf, knownAt: one.knownAt })}`}
            download
            variant="default"
            size="compact-sm"
            title={t('Everything that it rests on, to be verified without this server')}
            aria-label={t('Bundle of {{period}}, revision {{revision}}', {
              period: periodText(one.period),
              revision: one.revision,
            })}
          >
            {t('Bundle')}
          </Button>
        </span>
      ),
    },
  ];
}

function hrefOf(
  id: string,
  { number, revision }: Pick<StatementRevision, 'number' | 'revision'>,
  format: string,
): string {
  return `${BASE}${apiPath(['agreements', id, 'statements', String(number), 'revisions', String(revision)], { format, language: language() })}`;
}

function promisesText({ met, missed, other }: StatementRevision): string {
  const parts = [
    ...(met > 0 ? [t('{{met}} met', { met })] : []),
    ...(missed > 0 ? [t('{{missed}} missed', { missed })] : []),
    ...(other > 0 ? [t('{{other}} without a verdict', { other })] : []),
  ];
  return parts.join(', ');
}

/** What each revision changed, with both figures. */
function Changes({ of }: { readonly of: readonly StatementRevision[] }) {
  const rows = of.flatMap(({ changes, period, revision }) =>
    changes.map((change) => ({ ...change, period, revision })),
  );
  return (
    <Section title={t('What revisions changed')}>
      <Table
        caption={t('What revisions changed')}
        rows={rows}
        rowKey={({ period, revision, what }) => `${period} ${revision} ${what}`}
        columns={[
          { key: 'what', head: t('What'), isRowHead: true, value: ({ what }) => sentenceText(what) },
          {
            key: 'in',
            head: t('Statement'),
            value: ({ period, revision }) =>
              t('{{period}}, revision {{revision}}', { period: periodText(period), revision }),
          },
          { key: 'before', head: t('Before'), value: ({ before }) => sentenceText(before) },
          { key: 'after', head: t('Now'), value: ({ after }) => sentenceText(after) },
        ]}
      />
    </Section>
  );
}

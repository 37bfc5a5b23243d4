import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordDetail, RecordView } from '../../api/contract.ts';
import { recordQuery, titlesQuery } from '../../api/queries.ts';
import { KnownAt } from '../../app/known/KnownAt.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { At } from '../../time/At.tsx';
import { fileName } from './fileName.ts';
import { originalOf } from './original.ts';
import styles from './record.module.css';
import { recordSearch } from './search.ts';
import { valueText } from './valueText.ts';

const route = getRouteApi('/agreements/$id/record');

/** One record of evidence: what it says, the source's own row, and its place in the ledger. */
export function RecordPage() {
  const { id } = route.useParams();
  const key = recordSearch({ ...route.useSearch() });
  const summary = useQuery(titlesQuery()).data?.agreements.find((one) => one.id === id);
  const timeZone = summary?.timeZone ?? 'UTC';
  return (
    <QueryState query={useQuery(recordQuery(id, key))}>
      {(record) => (
        <Page
          title={t('Record {{id}}', { id: record.id })}
          crumbs={[
            { text: t('Portfolio'), to: '/' },
            { text: summary?.title ?? id, to: '/agreements/$id', params: { id } },
            {
              text: record.subject,
              to: '/agreements/$id/subjects/$subject',
              params: { id, subject: record.subject },
            },
          ]}
        >
          <div className={layout.head}>
            <h1>{t('Record of evidence')}</h1>
            <p className={layout.lead}>
              <Phrase
                text="What the source “{{source}}” said about {{subject}} on {{at}} ({{timeZone}}). It is never edited; a correction would be a record of its own."
                parts={{
                  source: record.source,
                  subject: (
                    <Link to="/agreements/$id/subjects/$subject" params={{ id, subject: record.subject }}>
                      {record.subject}
                    </Link>
                  ),
                  at: <At at={record.occurredAt} timeZone={timeZone} />,
                  timeZone,
                }}
              />
            </p>
          </div>
          <KnownAt timeZone={timeZone} isPinned={false} />
          <div className={styles.halves}>
            <Section title={t('What counts')} note={t('The fields that the agreement reads.')}>
              <Fields fields={fieldsOf(record, timeZone)} />
            </Section>
            <Section
              title={t('Where it comes from')}
              note={t('Anyone with the file and the ledger can check this.')}
            >
              <Fields fields={placeOf(record, timeZone)} />
            </Section>
          </div>
          <Original record={record} />
          <Others record={record} timeZone={timeZone} />
        </Page>
      )}
    </QueryState>
  );
}

/** The fields with their values; of a personal one that is not shown, whose it is and why it is not. */
function fieldsOf(record: RecordView, timeZone: string): readonly (readonly [string, ReactNode])[] {
  return Object.entries(record.data).map(([name, value]) => {
    const personal = record.personal[name];
    if (!personal || personal.state === 'shown') return [name, valueText(value)];
    const { person, erasedAt } = personal;
    return [
      name,
      <span key={name} title={person}>
        <Phrase
          text="person {{start}}"
          parts={{ start: <span className="mono">{person.slice(0, 8)}…</span> }}
        />
        {': '}
        {erasedAt === null ? (
          t('you may not see who')
        ) : (
          <Phrase text="erased on {{at}}" parts={{ at: <At at={erasedAt} timeZone={timeZone} /> }} />
        )}
      </span>,
    ];
  });
}

/** What else came under the record's id: kept, and not counted. */
function Others({ record, timeZone }: { readonly record: RecordDetail; readonly timeZone: string }) {
  return record.others.map((other) => (
    <Section
      key={other.position}
      title={t('Also sent under this id')}
      note={t('It is kept beside the one above and does not count. A correction has an id of its own.')}
    >
      <Fields
        fields={[
          [t('About'), other.subject],
          [t('Kind'), other.type],
          [t('Happened'), <At key="occurred" at={other.occurredAt} timeZone={timeZone} />],
          [t('Received'), <At key="received" at={other.receivedAt} timeZone={timeZone} />],
          ...fieldsOf(other, timeZone),
          [t('Place in the ledger'), groupDigits(String(other.position))],
        ]}
      />
    </Section>
  ));
}

function Original({ record }: { readonly record: RecordDetail }) {
  const original = originalOf(record);
  if (!original) {
    return (
      <Section title={t("The source's own text")} padded>
        <p className="quiet">
          {Object.keys(record.personal).length === 0
            ? t("The source's text was not kept with this record.")
            : t("The source's text is about people whom you may not see, or who were erased.")}
        </p>
      </Section>
    );
  }
  const where = record.origin
    ? t('{{file}}, line {{line}}', {
        file: fileName(record.origin.file),
        line: groupDigits(String(record.origin.line)),
      })
    : undefined;
  return (
    <Section title={t("The source's own row")} note={where}>
      {original.fields && (
        <Fields fields={original.fields.map(({ name, value, isEmpty }) => [name, isEmpty ? null : value])} />
      )}
      <details className={styles.raw} open={!original.fields}>
        <summary>{t('The text, character by character')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
        <pre tabIndex={0}>{original.text}</pre>
      </details>
    </Section>
  );
}

/** Names and values; null is a field that the source left empty. */
function Fields({ fields }: { readonly fields: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.fields}>
      {fields.map(([name, value]) => (
        <div key={name} data-empty={value === null || undefined}>
          <dt>{name}</dt>
          <dd>{value === null ? t('empty') : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function placeOf(record: RecordDetail, timeZone: string): readonly (readonly [string, ReactNode])[] {
  const { supersedes, withdraws } = record;
  return [
    [t('Source'), record.source],
    [t('Id at the source'), record.id],
    [t('Kind'), record.type],
    ...(supersedes === null ? [] : [[t('Corrects the record'), supersedes] as const]),
    ...(withdraws === null ? [] : [[t('Takes back the record'), withdraws] as const]),
    [t('Happened'), <At key="occurred" at={record.occurredAt} timeZone={timeZone} />],
    [t('Received'), <At key="received" at={record.receivedAt} timeZone={timeZone} />],
    [t('Order at the source'), record.sequence === null ? null : String(record.sequence)],
    [
      t('File'),
      record.origin ? (
        <span key="file" title={record.origin.file}>
          {fileName(record.origin.file)}
        </span>
      ) : null,
    ],
    [t('Line'), record.origin ? groupDigits(String(record.origin.line)) : null],
    [t('Place in the ledger'), groupDigits(String(record.position))],
    [
      t('Content hash (SHA-256)'),
      <span key="hash" className="mono">
        {record.contentHash}
      </span>,
    ],
  ];
}

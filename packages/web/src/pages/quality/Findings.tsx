import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { everyRow } from '../../api/everyRow.ts';
import { FINDING_KINDS, type FindingInfo, type FindingKind, findingsQuery } from '../../api/quality.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { MoreButton } from '../../app/MoreButton.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import rows from '../../session/session.module.css';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { Said } from '../../time/Said.tsx';
import styles from './quality.module.css';
import { qualitySearch } from './search.ts';
import { KIND_WORDS } from './words.ts';

const route = getRouteApi('/quality');

/** What was found about sources, with the records behind it. @param open how many are open, by kind */
export function Findings({ open }: { readonly open: Readonly<Partial<Record<FindingKind, number>>> }) {
  const { agreement, source, kind, state = 'open' } = route.useSearch();
  const titleOf = useTitles();
  const query = useInfiniteQuery(
    findingsQuery({
      state,
      ...(agreement ? { agreement } : {}),
      ...(source ? { source } : {}),
      ...(kind ? { kind } : {}),
    }),
  );
  const isNarrowed = source !== undefined || kind !== undefined;
  return (
    <Section
      title={
        <span id="findings">
          {source === undefined ? t('Findings') : t('Findings about {{source}}', { source })}
        </span>
      }
      note={withOwnZone(t('They open when something is found, and close by themselves when it is no more.'))}
    >
      <div className={layout.padded}>
        <Filters open={open} />
      </div>
      <QueryState query={query}>
        {({ pages }) => {
          const findings = pages.flatMap((page) => page.findings);
          if (findings.length === 0) return <Empty>{nothing(state, isNarrowed)}</Empty>;
          return (
            <>
              <Table
                caption={t('Findings')}
                columns={columns(titleOf)}
                rows={findings}
                allRows={() => everyRow(query, (page) => page.findings)}
                rowKey={({ agreement: of, number }) => `${of} ${number}`}
              />
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

function nothing(state: 'open' | 'closed', isNarrowed: boolean): string {
  if (isNarrowed) return t('Nothing of that kind.');
  return state === 'open' ? t('Nothing is wrong with any source.') : t('Nothing was found and is over yet.');
}

function Filters({ open }: Parameters<typeof Findings>[0]) {
  const { source, kind, state } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: (before) => qualitySearch({ ...before, ...change }), resetScroll: false });
  const count = (one: FindingKind) => (open[one] === undefined ? '' : ` (${open[one]} open)`);
  return (
    <div className={rows.row}>
      <SegmentedControl
        aria-label={t('Which findings')}
        value={state ?? 'open'}
        data={[
          { value: 'open', label: t('Open') },
          { value: 'closed', label: t('Closed') },
        ]}
        onChange={(chosen) => choose({ state: chosen })}
      />
      <NativeSelect
        aria-label={t('Kind')}
        value={kind ?? ''}
        data={[
          { value: '', label: t('Every kind') },
          ...FINDING_KINDS.map((one) => ({ value: one, label: `${t(KIND_WORDS[one])}${count(one)}` })),
        ]}
        onChange={(event) => choose({ kind: event.currentTarget.value })}
      />
      {source !== undefined && (
        <Link
          to="/quality"
          search={(before) => qualitySearch({ ...before, source: undefined })}
          hash="findings"
        >
          {t('Of every source')}
        </Link>
      )}
    </div>
  );
}

function columns(titleOf: (id: string) => string): readonly Column<FindingInfo>[] {
  return [
    {
      key: 'says',
      head: t('What was found'),
      isRowHead: true,
      value: ({ says }) => sentenceText(says),
      cell: ({ says }) => (
        <span className={styles.says}>
          <Said text={sentenceText(says)} timeZone={ownZone()} />
        </span>
      ),
    },
    {
      key: 'kind',
      head: t('Kind'),
      value: ({ kind }) => t(KIND_WORDS[kind]),
      cell: ({ kind }) => <span className="nowrap">{t(KIND_WORDS[kind])}</span>,
    },
    {
      key: 'source',
      head: t('Source'),
      value: ({ agreement, source }) => `${titleOf(agreement)}: ${source}`,
      cell: ({ source, agreement }) => (
        <>
          {source} <small className="quiet">{titleOf(agreement)}</small>
        </>
      ),
    },
    {
      key: 'records',
      head: t('Records'),
      value: ({ records }) => records.join(', '),
      cell: (finding) => <Records of={finding} />,
    },
    { key: 'since', head: t('Since'), value: ({ openedAt }) => ({ instant: openedAt, timeZone: ownZone() }) },
    {
      key: 'until',
      head: t('Until'),
      value: ({ closedAt }) => closedAt && { instant: closedAt, timeZone: ownZone() },
      cell: ({ closedAt }) =>
        closedAt === null ? (
          <span className="quiet">{t('still')}</span>
        ) : (
          <At at={closedAt} timeZone={ownZone()} />
        ),
    },
  ];
}

/** Records that are shown at once. */
const SHOWN = 5;

function Records({ of: { agreement, source, records } }: { readonly of: FindingInfo }) {
  if (records.length === 0) return <span className="quiet">{t('none came')}</span>;
  const links = (ids: readonly string[]) =>
    ids.map((id) => (
      <Link key={id} to="/agreements/$id/record" params={{ id: agreement }} search={{ source, id }}>
        {id}
      </Link>
    ));
  return (
    <>
      <span className={styles.records}>{links(records.slice(0, SHOWN))}</span>
      {records.length > SHOWN && (
        <details>
          <summary className="quiet">
            {t('{{more}} more of the first', { more: records.length - SHOWN })}
          </summary>
          <span className={styles.records}>{links(records.slice(SHOWN))}</span>
        </details>
      )}
    </>
  );
}

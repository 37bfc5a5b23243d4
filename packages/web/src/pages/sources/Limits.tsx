import { useQuery } from '@tanstack/react-query';
import { keptQualityQuery } from '../../api/quality.ts';
import { type SetLimits, sourceLimitsQuery } from '../../api/source-limits.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { numberText } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import rows from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { LimitSource } from './LimitSource.tsx';
import { UsualAgain } from './UsualAgain.tsx';

/** A source and what was set for it, if anything was. */
interface Limited {
  readonly source: string;
  readonly set: SetLimits | undefined;
}

/** How much each source of an agreement may send, and the forms that change it. */
export function Limits({ agreement }: { readonly agreement: string }) {
  const mayRead = useMay('evidence.read');
  const may = useMay('settings.manage');
  const known = useQuery({ ...keptQualityQuery(agreement), enabled: mayRead }).data?.sources ?? [];
  return (
    <Section
      title={t('Limits of sources')}
      note={withOwnZone(
        t('How much a source may send, so that one that runs wild holds up no other. It holds at once.'),
      )}
    >
      <QueryState query={useQuery(sourceLimitsQuery(agreement))}>
        {({ usual, set }) => {
          const sources = [...new Set([...known, ...set].map(({ source }) => source))].sort();
          const limited = sources.map((source) => ({
            source,
            set: set.find((one) => one.source === source),
          }));
          return (
            <>
              {limited.length === 0 ? (
                <Empty>{t('No source is known here yet; each may send what is usual.')}</Empty>
              ) : (
                <Table
                  caption={t('Limits of sources')}
                  columns={[...columns(), ...(may ? [acts(agreement)] : [])]}
                  rows={limited}
                  rowKey={({ source }) => source}
                />
              )}
              <div className={`${rows.foot} ${rows.parts}`}>
                <p className="quiet">
                  {t(
                    'Usual: {{rate}} records a second for long, {{burst}} at once; 65,536 bytes of data and 262,144 characters of original text in a record.',
                    { rate: numberText(usual.recordsPerSecond), burst: numberText(usual.burstRecords) },
                  )}
                </p>
                {may ? (
                  <div>
                    <LimitSource agreement={agreement} source={undefined} set={undefined} />
                  </div>
                ) : (
                  <p className="quiet">{t('Administrators change them.')}</p>
                )}
              </div>
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

function columns(): readonly Column<Limited>[] {
  const usual = <span className="quiet">{t('usual')}</span>;
  return [
    { key: 'source', head: t('Source'), isRowHead: true, value: ({ source }) => source },
    {
      key: 'rate',
      head: t('Records a second'),
      align: 'right',
      value: ({ set }) => set?.recordsPerSecond ?? null,
      cell: ({ set }) => (set?.recordsPerSecond == null ? usual : numberText(set.recordsPerSecond)),
    },
    {
      key: 'bytes',
      head: t('Bytes of a record'),
      align: 'right',
      value: ({ set }) => set?.recordBytes ?? null,
      cell: ({ set }) => (set?.recordBytes == null ? usual : numberText(set.recordBytes)),
    },
    {
      key: 'who',
      head: t('Set by'),
      value: ({ set }) => (set ? (set.by ?? t('somebody')) : null),
      cell: ({ set }) =>
        set ? (
          <>
            {set.by ?? t('somebody')}, <At at={set.at} timeZone={ownZone()} />
          </>
        ) : (
          <span className="quiet">{t('nobody')}</span>
        ),
    },
  ];
}

function acts(agreement: string): Column<Limited> {
  return {
    key: 'acts',
    head: t('Change it'),
    value: () => null,
    cell: ({ source, set }) => (
      <span className={rows.row}>
        <LimitSource key={set?.etag} agreement={agreement} source={source} set={set} />
        {set && <UsualAgain agreement={agreement} set={set} />}
      </span>
    ),
  };
}

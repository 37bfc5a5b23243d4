import { useQuery } from '@tanstack/react-query';
import { type ThresholdsInfo, thresholdsQuery } from '../../api/quality.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import rows from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { Duration } from '../../time/Duration.tsx';
import { SetThresholds } from './SetThresholds.tsx';
import { SIDE_WORDS } from './words.ts';

/** From where on the quality of an agreement's sources is told, and the form that changes it. */
export function Thresholds({ agreement }: { readonly agreement: string }) {
  const may = useMay('quality.set');
  return (
    <Section
      title={`Thresholds of ${agreement}`}
      note="They decide what is found and told. No figure depends on them."
    >
      <QueryState query={useQuery(thresholdsQuery(agreement))}>
        {({ sources, set }) => (
          <>
            <Table caption="Thresholds" columns={COLUMNS} rows={sources} rowKey={({ source }) => source} />
            <div className={rows.foot}>
              {set.map(({ source, at, by }) => (
                <p key={source} className="quiet">
                  Set for {source === '' ? 'all sources' : source} by {by ?? 'somebody'},{' '}
                  <At at={at} timeZone={ownZone()} />.
                </p>
              ))}
              {may && <SetThresholds agreement={agreement} sources={sources} set={set} />}
            </div>
          </>
        )}
      </QueryState>
    </Section>
  );
}

const COLUMNS: readonly Column<ThresholdsInfo>[] = [
  { key: 'source', head: 'Source', isRowHead: true, value: ({ source }) => source },
  { key: 'score', head: 'Score below', align: 'right', value: ({ score }) => score },
  { key: 'sides', head: 'Sides below', value: ({ parts }) => sidesText(parts) },
  {
    key: 'silence',
    head: 'Silence over',
    value: ({ silenceMs }) => (silenceMs === null ? null : { ms: silenceMs }),
    cell: ({ silenceMs }) => (silenceMs === null ? 'three times what is usual' : <Duration ms={silenceMs} />),
  },
  { key: 'back', head: 'Looked back', align: 'right', value: ({ lookBackDays }) => `${lookBackDays} days` },
];

/** `100.00 %, but Punctual 99.00 %`: most sides have the same. */
function sidesText(parts: ThresholdsInfo['parts']): string {
  const shares = Object.entries(parts);
  const usual = shares
    .map(([, share]) => share)
    .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))[0];
  const others = shares.filter(([, share]) => share !== usual);
  if (others.length === 0) return usual ?? '';
  return `${usual}, but ${others.map(([id, share]) => `${SIDE_WORDS[id] ?? id} ${share}`).join(', ')}`;
}

import { useQuery } from '@tanstack/react-query';
import { type ThresholdsInfo, thresholdsQuery } from '../../api/quality.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { figureText } from '../../i18n/notation.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import rows from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { Duration } from '../../time/Duration.tsx';
import { SetThresholds } from './SetThresholds.tsx';
import { sideText } from './words.ts';

/** From where on the quality of an agreement's sources is told, and the form that changes it. */
export function Thresholds({ agreement }: { readonly agreement: string }) {
  const may = useMay('quality.set');
  const titleOf = useTitles();
  return (
    <Section
      title={t('Thresholds of {{agreement}}', { agreement: titleOf(agreement) })}
      note={t('They decide what is found and told. No figure depends on them.')}
    >
      <QueryState query={useQuery(thresholdsQuery(agreement))}>
        {({ sources, set }) => (
          <>
            <Table
              caption={t('Thresholds')}
              columns={columns()}
              rows={sources}
              rowKey={({ source }) => source}
            />
            <div className={rows.foot}>
              {set.map(({ source, at, by }) => (
                <p key={source} className="quiet">
                  <Phrase
                    text="Set for {{source}} by {{who}}, {{at}}."
                    parts={{
                      source: source === '' ? t('all sources') : source,
                      who: by ?? t('somebody'),
                      at: <At at={at} timeZone={ownZone()} />,
                    }}
                  />
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

function columns(): readonly Column<ThresholdsInfo>[] {
  return [
    { key: 'source', head: t('Source'), isRowHead: true, value: ({ source }) => source },
    {
      key: 'score',
      head: t('Score below'),
      align: 'right',
      value: ({ score }) => score,
      cell: ({ score }) => score && figureText(score),
    },
    { key: 'sides', head: t('Sides below'), value: ({ parts }) => sidesText(parts) },
    {
      key: 'silence',
      head: t('Silence over'),
      value: ({ silenceMs }) => (silenceMs === null ? null : { ms: silenceMs }),
      cell: ({ silenceMs }) =>
        silenceMs === null ? t('three times what is usual') : <Duration ms={silenceMs} />,
    },
    {
      key: 'back',
      head: t('Looked back'),
      align: 'right',
      value: ({ lookBackDays }) => t('{{lookBackDays}} days', { lookBackDays }),
    },
  ];
}

/** `100.00 %, but Punctual 99.00 %`: most sides have the same. */
function sidesText(parts: ThresholdsInfo['parts']): string {
  const shares = Object.entries(parts);
  const usual = shares
    .map(([, share]) => share)
    .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))[0];
  const others = shares.filter(([, share]) => share !== usual);
  if (usual === undefined) return '';
  if (others.length === 0) return figureText(usual);
  return t('{{usual}}, but {{others}}', {
    usual: figureText(usual),
    others: others.map(([id, share]) => `${sideText(id)} ${figureText(share)}`).join(', '),
  });
}

import { useQuery } from '@tanstack/react-query';
import { type SilenceInfo, silencesQuery } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import { Sure } from '../../../session/Sure.tsx';
import { useMay } from '../../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { NewSilence } from './NewSilence.tsx';

/** What is kept quiet now or will be, and was. */
export function SilencesTab() {
  const may = useMay('alert.silence');
  const ending: Column<SilenceInfo> = {
    key: 'act',
    head: t('Do'),
    value: null,
    cell: ({ id, reason }) => (
      <Sure
        changes={['alerts']}
        says={t('End it')}
        title={t('End the silence “{{reason}}”', { reason })}
        explains={t('What stands then is told at once.')}
        work={async () => void (await write('DELETE', apiPath(['silences', id])))}
      />
    ),
  };
  return (
    <QueryState query={useQuery(silencesQuery())}>
      {({ standing, past }) => (
        <>
          <Section
            title={
              standing.length === 0
                ? t('Nothing is kept quiet')
                : t('{{length}} kept quiet', { length: standing.length })
            }
            note={withOwnZone(
              t('No channel hears of it and nobody is told until it ends; what stands then is told then.'),
            )}
          >
            {standing.length === 0 ? (
              <Empty>{t('Every alert is told.')}</Empty>
            ) : (
              <Table
                caption={t('Silences')}
                columns={may ? [...columns(), ending] : columns()}
                rows={standing}
                rowKey={({ id }) => id}
              />
            )}
          </Section>
          {may && <NewSilence />}
          {past.length > 0 && (
            <Section title={t('Over')} note={withOwnZone(t('The newest first.'))}>
              <Table
                caption={t('Silences that are over')}
                columns={columns()}
                rows={past}
                rowKey={({ id }) => id}
              />
            </Section>
          )}
        </>
      )}
    </QueryState>
  );
}

function columns(): readonly Column<SilenceInfo>[] {
  return [
    {
      key: 'what',
      head: t('What'),
      isRowHead: true,
      value: ({ agreement, objective, kind }) =>
        [agreement ?? t('all agreements'), objective, kind].filter((one) => one !== null).join(', '),
    },
    { key: 'why', head: t('Why'), value: ({ reason }) => reason },
    { key: 'from', head: t('From'), value: ({ from }) => ({ instant: from, timeZone: ownZone() }) },
    {
      key: 'to',
      head: t('Until'),
      value: ({ to, endedAt }) => ({ instant: endedAt ?? to, timeZone: ownZone() }),
    },
    {
      key: 'who',
      head: t('Who'),
      value: ({ who }) => who,
      cell: ({ who }) => who ?? <span className="quiet">{t('somebody')}</span>,
    },
  ];
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SilenceInfo, silencesQuery } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { Fault } from '../../../session/Fault.tsx';
import { useAct } from '../../../session/useAct.ts';
import { useMay } from '../../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { NewSilence } from './NewSilence.tsx';

/** What is kept quiet now or will be, and was. */
export function SilencesTab() {
  const act = useAct(['alerts']);
  const may = useMay('alert.silence');
  const end = (id: string) =>
    void act.run(async () => void (await write('DELETE', apiPath(['silences', id]))));
  const ending: Column<SilenceInfo> = {
    key: 'act',
    head: 'Do',
    value: null,
    cell: ({ id }) => (
      <Button variant="default" size="compact-sm" loading={act.isBusy} onClick={() => end(id)}>
        End it
      </Button>
    ),
  };
  return (
    <QueryState query={useQuery(silencesQuery())}>
      {({ standing, past }) => (
        <>
          <Section
            title={standing.length === 0 ? 'Nothing is kept quiet' : `${standing.length} kept quiet`}
            note={withOwnZone(
              'No channel hears of it and nobody is told until it ends; what stands then is told then.',
            )}
          >
            <Fault text={act.fault} />
            {standing.length === 0 ? (
              <Empty>Every alert is told.</Empty>
            ) : (
              <Table
                caption="Silences"
                columns={may ? [...COLUMNS, ending] : COLUMNS}
                rows={standing}
                rowKey={({ id }) => id}
              />
            )}
          </Section>
          {may && <NewSilence />}
          {past.length > 0 && (
            <Section title="Over" note={withOwnZone('The newest first.')}>
              <Table caption="Silences that are over" columns={COLUMNS} rows={past} rowKey={({ id }) => id} />
            </Section>
          )}
        </>
      )}
    </QueryState>
  );
}

const COLUMNS: readonly Column<SilenceInfo>[] = [
  {
    key: 'what',
    head: 'What',
    isRowHead: true,
    value: ({ agreement, objective, kind }) =>
      [agreement ?? 'all agreements', objective, kind].filter((one) => one !== null).join(', '),
  },
  { key: 'why', head: 'Why', value: ({ reason }) => reason },
  { key: 'from', head: 'From', value: ({ from }) => ({ instant: from, timeZone: ownZone() }) },
  { key: 'to', head: 'Until', value: ({ to, endedAt }) => ({ instant: endedAt ?? to, timeZone: ownZone() }) },
  {
    key: 'who',
    head: 'Who',
    value: ({ who }) => who,
    cell: ({ who }) => who ?? <span className="quiet">somebody</span>,
  },
];

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import {
  type StatementDeliveryInfo,
  type StatementDeliveryList,
  statementDeliveriesQuery,
} from '../../../api/statements.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { Fault } from '../../../session/Fault.tsx';
import { useAct } from '../../../session/useAct.ts';
import { type Column, Table } from '../../../table/Table.tsx';

const STATES = { pending: 'waits', sent: 'sent', failed: 'given up' } as const;

/** To whom statements go, and what became of sending them. */
export function SentTo({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const act = useAct(agreementKey(id));
  const again = ({ statement, revision, role }: StatementDeliveryInfo) =>
    void act.run(async () => {
      await write('POST', apiPath(['agreements', id, 'statement-deliveries', 'retry']), {
        ...{ statement, revision, role },
      });
    });
  return (
    <QueryState query={useQuery(statementDeliveriesQuery(id))}>
      {(list) => (
        <Section title="Sent to" note={whoGetsThem(list)}>
          <Fault text={act.fault} />
          {list.deliveries.length === 0 ? (
            <Empty>Nothing was sent yet.</Empty>
          ) : (
            <Table
              caption="Where statements were sent"
              columns={columns(timeZone, again)}
              rows={list.deliveries}
              rowKey={({ statement, revision, role }) => `${statement} ${revision} ${role}`}
            />
          )}
        </Section>
      )}
    </QueryState>
  );
}

function whoGetsThem({ to }: StatementDeliveryList): string {
  if (to.length === 0)
    return 'The agreement names nobody under reporting.statement.to, so statements are sent to nobody.';
  const names = to.map(({ role, address }) => `${role} (${address ?? 'no mail address'})`);
  return `Each revision goes by mail to ${names.join(', ')}, once.`;
}

function columns(
  timeZone: string,
  again: (one: StatementDeliveryInfo) => void,
): readonly Column<StatementDeliveryInfo>[] {
  return [
    {
      key: 'what',
      head: 'Statement',
      isRowHead: true,
      value: ({ statement, revision }) => `No. ${statement}, revision ${revision}`,
    },
    { key: 'role', head: 'Role', value: ({ role }) => role },
    {
      key: 'state',
      head: 'State',
      value: ({ state, attempts }) => `${STATES[state]}${attempts > 1 ? `, ${attempts} attempts` : ''}`,
    },
    {
      key: 'said',
      head: 'Answer',
      value: ({ said }) => said,
      cell: ({ said }) => (said === '' ? <span className="quiet">none yet</span> : said),
    },
    {
      key: 'at',
      head: 'When',
      value: ({ sentAt, queuedAt }) => ({ instant: sentAt ?? queuedAt, timeZone }),
    },
    {
      key: 'again',
      head: 'Again',
      value: null,
      cell: (one) =>
        one.state === 'failed' ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Send No. ${one.statement}, revision ${one.revision} to ${one.role} again`}
            onClick={() => again(one)}
          >
            Send again
          </Button>
        ) : (
          <span className="quiet">–</span>
        ),
    },
  ];
}

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
import { sentenceText } from '../../../i18n/sentence.ts';
import { later, t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import { useAct } from '../../../session/useAct.ts';
import { type Column, Table } from '../../../table/Table.tsx';

const STATES = { pending: later('waits'), sent: later('sent'), failed: later('given up') } as const;

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
        <Section title={t('Sent to')} note={whoGetsThem(list)}>
          <Fault text={act.fault} />
          {list.deliveries.length === 0 ? (
            <Empty>{t('Nothing was sent yet.')}</Empty>
          ) : (
            <Table
              caption={t('Where statements were sent')}
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
    return t('The agreement names nobody under reporting.statement.to, so statements are sent to nobody.');
  const names = to.map(({ role, address }) => `${role} (${address ?? t('no mail address')})`);
  return t('Each revision goes by mail to {{names}}, once.', { names: names.join(', ') });
}

function columns(
  timeZone: string,
  again: (one: StatementDeliveryInfo) => void,
): readonly Column<StatementDeliveryInfo>[] {
  return [
    {
      key: 'what',
      head: t('Statement'),
      isRowHead: true,
      value: ({ statement, revision }) =>
        t('No. {{statement}}, revision {{revision}}', { statement, revision }),
    },
    { key: 'role', head: t('Role'), value: ({ role }) => role },
    {
      key: 'state',
      head: t('State'),
      value: ({ state, attempts }) =>
        attempts > 1
          ? t('{{state}}, {{attempts}} attempts', { state: t(STATES[state]), attempts })
          : t(STATES[state]),
    },
    {
      key: 'said',
      head: t('Answer'),
      value: ({ said }) => sentenceText(said),
      cell: ({ said }) => (said === '' ? <span className="quiet">{t('none yet')}</span> : sentenceText(said)),
    },
    {
      key: 'at',
      head: t('When'),
      value: ({ sentAt, queuedAt }) => ({ instant: sentAt ?? queuedAt, timeZone }),
    },
    {
      key: 'again',
      head: t('Again'),
      value: null,
      cell: (one) =>
        one.state === 'failed' ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('Send No. {{statement}}, revision {{revision}} to {{role}} again', {
              statement: one.statement,
              revision: one.revision,
              role: one.role,
            })}
            onClick={() => again(one)}
          >
            {t('Send again')}
          </Button>
        ) : (
          <span className="quiet">–</span>
        ),
    },
  ];
}

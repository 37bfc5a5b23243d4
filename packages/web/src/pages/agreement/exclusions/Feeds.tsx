import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  type ExclusionClauseInfo,
  type ExclusionList,
  type FeedInfo,
  feedsQuery,
} from '../../../api/exclusions.ts';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import { Sure } from '../../../session/Sure.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { At } from '../../../time/At.tsx';

interface FeedsProps {
  readonly id: string;
  readonly clauses: readonly ExclusionClauseInfo[];
  readonly services: ExclusionList['services'];
  readonly timeZone: string;
  /** Other ways in, below the form. */
  readonly children: ReactNode;
}

/** Calendars whose events are announced as maintenance. */
export function Feeds({ id, clauses, services, timeZone, children }: FeedsProps) {
  const act = useAct(agreementKey(id));
  return (
    <Section
      title={t('Calendars that announce maintenance')}
      note={t(
        'Each is read every 15 minutes. Each time of each event is announced once; what is moved or taken out is withdrawn, if it has not begun.',
      )}
    >
      <Fault text={act.fault} />
      <QueryState query={useQuery(feedsQuery(id))}>
        {({ feeds }) =>
          feeds.length === 0 ? (
            <Empty>{t('No calendar is read.')}</Empty>
          ) : (
            <Table
              caption={t('Calendars that are read')}
              columns={columns(id, timeZone)}
              rows={feeds}
              rowKey={(one) => one.id}
            />
          )
        }
      </QueryState>
      <div className={`${styles.foot} ${styles.parts}`}>
        <AddFeed id={id} clauses={clauses} services={services} />
        {children}
      </div>
    </Section>
  );
}

function columns(id: string, timeZone: string): readonly Column<FeedInfo>[] {
  return [
    {
      key: 'where',
      head: t('Calendar'),
      isRowHead: true,
      value: ({ shown, clause, service }) =>
        [shown, clause, service].filter((one) => one !== null).join(', '),
      cell: ({ shown, clause, service }) => (
        <span>
          {shown}{' '}
          <small className="quiet">
            {clause}
            {service !== null && `, ${service}`}
          </small>
        </span>
      ),
    },
    {
      key: 'said',
      head: t('What came of it'),
      value: ({ said, failures }) =>
        failures > 0
          ? t('could not be read ({{failures}}): {{said}}', { failures, said: sentenceText(said) })
          : sentenceText(said),
    },
    {
      key: 'read',
      head: t('Read'),
      value: ({ readAt }) => readAt && { instant: readAt, timeZone },
      cell: ({ readAt }) =>
        readAt === null ? (
          <span className="quiet">{t('not yet')}</span>
        ) : (
          <At at={readAt} timeZone={timeZone} />
        ),
    },
    {
      key: 'remove',
      head: t('Remove'),
      value: null,
      cell: ({ id: feed, shown }) => (
        <Sure
          changes={agreementKey(id)}
          says={t('Remove')}
          title={t('Read {{shown}} no more', { shown })}
          explains={t('What it announced stays until somebody withdraws it; nothing new is announced.')}
          work={async () =>
            void (await write('DELETE', apiPath(['agreements', id, 'maintenance-feeds', feed])))
          }
        />
      ),
    },
  ];
}

function AddFeed({ id, clauses, services }: Pick<FeedsProps, 'id' | 'clauses' | 'services'>) {
  const act = useAct(agreementKey(id));
  const [clause, setClause] = useState(clauses[0]!.id);
  const [service, setService] = useState('');
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      await write('POST', apiPath(['agreements', id, 'maintenance-feeds']), {
        ...{ clause, address },
        ...(service === '' ? {} : { service }),
      });
      setAddress('');
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Read a calendar')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Address of its iCalendar file')}
          required
          placeholder="https://…"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('Announced under')}
          value={clause}
          data={clauses.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(event) => setClause(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('Announced for')}
          value={service}
          data={[
            { value: '', label: t('every service of the clause') },
            ...services.map((one) => ({ value: one.id, label: one.title })),
          ]}
          onChange={(event) => setService(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Read it')}
        </Button>
      </div>
    </form>
  );
}

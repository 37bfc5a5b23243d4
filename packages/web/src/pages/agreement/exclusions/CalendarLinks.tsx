import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { calendarLinksQuery } from '../../../api/exclusions.ts';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import { Sure } from '../../../session/Sure.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { Table } from '../../../table/Table.tsx';
import { LinkNotice } from '../../people/LinkNotice.tsx';

/** Links at which calendars of others show our maintenance. */
export function CalendarLinks({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const act = useAct(agreementKey(id));
  const [name, setName] = useState('');
  const [made, setMade] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const link = await write<{ path: string }>('POST', apiPath(['agreements', id, 'calendar-links']), {
        name,
      });
      setMade(link.path);
      setName('');
    });
  };
  const revoke = async (link: string) => {
    await write('DELETE', apiPath(['agreements', id, 'calendar-links', link]));
    setMade(undefined);
  };
  return (
    <Section
      title={t('In your own calendar')}
      note={t(
        'A link shows the maintenance of this agreement in any calendar that subscribes to it. Whoever has the link reads it without signing in, until it is revoked.',
      )}
    >
      <Fault text={act.fault} />
      <QueryState query={useQuery(calendarLinksQuery(id))}>
        {({ links }) =>
          links.length === 0 ? (
            <Empty>{t('There is no link yet.')}</Empty>
          ) : (
            <Table
              caption={t('Links to the calendar')}
              rows={links}
              rowKey={(one) => one.id}
              columns={[
                { key: 'name', head: t('For'), isRowHead: true, value: (one) => one.name },
                { key: 'by', head: t('Made by'), value: ({ madeBy }) => madeBy },
                { key: 'at', head: t('Made'), value: ({ madeAt }) => ({ instant: madeAt, timeZone }) },
                {
                  key: 'revoke',
                  head: t('Revoke'),
                  value: null,
                  cell: (one) => (
                    <Sure
                      changes={agreementKey(id)}
                      says={t('Revoke')}
                      title={t('Revoke the link for {{name}}', { name: one.name })}
                      explains={t(
                        'Calendars that subscribe to it learn of nothing new, and it cannot be given back.',
                      )}
                      work={() => revoke(one.id)}
                    />
                  ),
                },
              ]}
            />
          )
        }
      </QueryState>
      <form className={`${styles.foot} ${styles.parts}`} onSubmit={submit}>
        <LinkNotice path={made} says={t('Subscribe to this address; it is shown now and never again')} />
        <div className={styles.row}>
          <TextInput
            label={t('For whom or what')}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={act.isBusy}>
            {t('Make a link')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

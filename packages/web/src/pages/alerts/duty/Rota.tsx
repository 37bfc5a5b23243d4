import type { Duty, DutyRole, RotaEntry } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import { agreementRoleText } from '../../../session/roleWords.ts';
import { Sure } from '../../../session/Sure.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { ownZone } from '../../../session/zone.ts';
import { Table } from '../../../table/Table.tsx';
import { instantText } from '../../../time/instant.ts';
import { weekdayText } from '../../../time/weekdays.ts';
import { NewEntry } from './NewEntry.tsx';

interface RotaProps {
  readonly agreement: string;
  readonly role: DutyRole;
  readonly people: Duty['people'];
}

/** The entries of a role, to be added to and taken from. */
export function Rota({ agreement, role: { role, entries }, people }: RotaProps) {
  const act = useAct(['alerts']);
  const put = async (changed: readonly RotaEntry[]) =>
    void (await write('PUT', apiPath(['agreements', agreement, 'duty', role]), { entries: changed }));
  const nameOf = (id: string) =>
    people.find((one) => one.id === id)?.name ?? t('somebody who may not sign in');
  const rows = entries.map((entry, place) => ({ entry, place }));
  return (
    <Section
      title={agreementRoleText(role)}
      note={t('Entries for a time go before those of the week, and those before the ones for always.')}
    >
      <Fault text={act.fault} />
      {rows.length === 0 ? (
        <Empty>{t('Nobody is put on duty.')}</Empty>
      ) : (
        <Table
          caption={t('On duty as {{role}}', { role })}
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: 'who', head: t('Who'), isRowHead: true, value: ({ entry }) => nameOf(entry.person) },
            { key: 'when', head: t('When'), value: ({ entry }) => whenText(entry) },
            {
              key: 'act',
              head: t('Do'),
              value: null,
              cell: ({ entry, place }) => (
                <Sure
                  changes={['alerts']}
                  says={t('Take away')}
                  title={t('Take {{name}} off duty', { name: nameOf(entry.person) })}
                  explains={whenText(entry)}
                  work={() => put(entries.filter((_, other) => other !== place))}
                />
              ),
            },
          ]}
        />
      )}
      {people.length > 0 && (
        <div className={styles.foot}>
          <NewEntry role={role} people={people} onAdd={(entry) => act.run(() => put([...entries, entry]))} />
        </div>
      )}
    </Section>
  );
}

function whenText(entry: RotaEntry): string {
  switch (entry.kind) {
    case 'always':
      return t('when nobody else has it');
    case 'weekly': {
      const days = Object.entries(entry.hours).map(
        ([day, ranges]) => `${weekdayText(day)} ${(ranges ?? []).join(', ')}`,
      );
      return `${days.join('; ')} (${entry.timeZone})`;
    }
    case 'dates':
      return t('{{from}} to {{to}}', {
        from: instantText(entry.from, ownZone()),
        to: instantText(entry.to, ownZone()),
      });
  }
}

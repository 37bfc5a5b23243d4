import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ExclusionList, exclusionsQuery } from '../../api/exclusions.ts';
import type { MaintenancePlan } from '../../api/maintenance.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import styles from '../../session/session.module.css';
import { Announce } from '../agreement/exclusions/Announce.tsx';

/** Announces maintenance of one of the agreements. */
export function AnnounceSection({
  agreements,
  chosen,
}: {
  readonly agreements: MaintenancePlan['agreements'];
  readonly chosen: string | undefined;
}) {
  const [picked, setPicked] = useState<string>();
  const agreement = agreements.find(({ id }) => id === (picked ?? chosen)) ?? agreements[0];
  if (!agreement)
    return (
      <Section title={t('Plan maintenance')}>
        <Empty>{t('No agreement has a clause under which maintenance could be announced here.')}</Empty>
      </Section>
    );
  return (
    <Section title={t('Plan maintenance')} padded>
      <div className={styles.parts}>
        <div className={styles.row}>
          <NativeSelect
            label={t('Agreement to announce it under')}
            value={agreement.id}
            data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(event) => setPicked(event.currentTarget.value)}
          />
        </div>
        <AnnounceUnder key={agreement.id} {...agreement} />
      </div>
    </Section>
  );
}

function AnnounceUnder({ id, timeZone }: MaintenancePlan['agreements'][number]) {
  return (
    <QueryState query={useQuery(exclusionsQuery(id))}>
      {(list) => <Announce id={id} list={maintenanceOf(list)} timeZone={timeZone} />}
    </QueryState>
  );
}

/** Claims are about what has happened, and are made with the agreement. */
function maintenanceOf(list: ExclusionList): ExclusionList {
  return { ...list, clauses: list.clauses.filter(({ isClaim }) => !isClaim) };
}

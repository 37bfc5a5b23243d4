import { Button, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type AgreedClass, type RetentionClass, retentionQuery } from '../../api/privacy.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { counted, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ownZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';

/** How long each class of personal data is kept. */
export function Classes({ mayChange }: { readonly mayChange: boolean }) {
  return (
    <Section
      title={t('How long it is kept')}
      note={t(
        'Counted from what it is about. Somebody is erased when the last record of each class is older.',
      )}
    >
      <QueryState query={useQuery(retentionQuery())}>
        {({ classes, agreed, nextAt }) => (
          <>
            {classes.length + agreed.length === 0 && (
              <Empty>{t('No class has an end yet: personal data is kept until somebody asks.')}</Empty>
            )}
            {classes.length > 0 && (
              <Table
                caption={t('Classes of personal data')}
                columns={columns()}
                rows={classes}
                rowKey={({ id }) => id}
              />
            )}
            {agreed.length > 0 && (
              <Table
                caption={t('As agreements say, which goes before')}
                columns={agreedColumns()}
                rows={agreed}
                rowKey={(one) => `${one.agreement}/${one.class}`}
              />
            )}
            {nextAt !== null && (
              <p className={`${layout.padded} quiet`}>
                <Phrase
                  text="What is over is erased next on {{at}} ({{timeZone}})."
                  parts={{ at: <At at={nextAt} timeZone={ownZone()} />, timeZone: ownZone() }}
                />
              </p>
            )}
            {mayChange && (
              <div className={styles.foot}>
                <ChangeClass />
              </div>
            )}
          </>
        )}
      </QueryState>
    </Section>
  );
}

function columns(): readonly Column<RetentionClass>[] {
  return [
    { key: 'title', head: t('Class'), isRowHead: true, value: ({ title, id }) => `${title} (${id})` },
    {
      key: 'keep',
      head: t('Kept'),
      value: ({ keepDays }) =>
        keepDays === null ? t('until somebody asks') : t('{{keepDays}} days', { keepDays }),
    },
  ];
}

function agreedColumns(): readonly Column<AgreedClass>[] {
  return [
    { key: 'title', head: t('Class'), isRowHead: true, value: (one) => `${one.title} (${one.class})` },
    { key: 'agreement', head: t('Agreement'), value: ({ agreement }) => agreement },
    { key: 'keep', head: t('Kept'), value: ({ retention }) => retention },
  ];
}

const FRESH = { id: '', title: '', keepDays: '' as string | number, reason: '' };

function ChangeClass() {
  const act = useAct(['privacy']);
  const [form, setForm] = useState(FRESH);
  const [told, setTold] = useState<{ erases: number; firstAt: string } | undefined>();
  const set = (change: Partial<typeof FRESH>) => setForm({ ...form, ...change });
  const { id, title, keepDays, reason } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const body = { title, reason, keepDays: keepDays === '' ? null : Number(keepDays) };
      setTold(
        await write<{ erases: number; firstAt: string }>('PUT', apiPath(['retention-classes', id]), body),
      );
      setForm(FRESH);
    });
  };
  const hold = () =>
    void act.run(async () => {
      await write('POST', '/legal-holds', { kind: 'class', target: id, reason });
      setForm(FRESH);
    });
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Add or change a class')}</h3>
      <Fault text={act.fault} />
      <div role="status" className={styles.faultPlace}>
        {told && told.erases > 0 && (
          <p className={styles.fault}>
            <Phrase
              text="As things stand this erases {{people}} on {{at}}. Change it before then if that is not meant."
              parts={{
                people: told.erases === 200 ? t('200 people or more') : peopleText(told.erases),
                at: <At at={told.firstAt} timeZone={ownZone()} />,
              }}
            />
          </p>
        )}
      </div>
      <div className={styles.row}>
        <TextInput
          label={t('Id')}
          placeholder={t('callers')}
          required
          pattern="[a-z0-9][a-z0-9\-]*"
          value={id}
          onChange={(event) => set({ id: event.currentTarget.value })}
        />
        <TextInput
          label={t('Name')}
          placeholder={t('Callers')}
          required
          value={title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <NumberInput
          label={t('Days')}
          placeholder={t('until somebody asks')}
          min={1}
          max={36_500}
          allowDecimal={false}
          value={keepDays}
          onChange={(value) => set({ keepDays: value })}
        />
        <TextInput
          label={t('Why')}
          required
          minLength={3}
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Set')}
        </Button>
        <Button
          variant="default"
          disabled={id === '' || reason.trim().length < 3}
          loading={act.isBusy}
          onClick={hold}
        >
          {t('Hold the class')}
        </Button>
      </div>
    </form>
  );
}

function peopleText(count: number): string {
  return counted(count, 'one person', '{{count}} people');
}

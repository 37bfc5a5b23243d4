import { Button, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ownTokensQuery, type TokenInfo } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { Allowed, useActionWords } from '../../session/Allowed.tsx';
import { Fault } from '../../session/Fault.tsx';
import { Sure } from '../../session/Sure.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';

/** One's own tokens for programs. */
export function Tokens({ actions }: { readonly actions: readonly string[] }) {
  const query = useQuery(ownTokensQuery());
  const wordsOf = useActionWords();
  return (
    <Section
      title={t('Tokens')}
      note={withOwnZone(t('A program with a token of yours does what you let it do, in your name.'))}
    >
      <QueryState query={query}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <Empty>
              {t('There are none. Commands such as tallystick import take one from TALLYSTICK_TOKEN.')}
            </Empty>
          ) : (
            <Table
              caption={t('Tokens')}
              rows={tokens}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', head: t('For'), isRowHead: true, value: ({ name }: TokenInfo) => name },
                {
                  key: 'prefix',
                  head: t('Begins with'),
                  value: ({ prefix }) => prefix,
                  cell: ({ prefix }) => <span className="mono">{prefix}</span>,
                },
                {
                  key: 'may',
                  head: t('May'),
                  value: ({ actions: may }) => may.map(wordsOf).join('; '),
                  cell: ({ actions: may }) => <Allowed actions={may} />,
                },
                {
                  key: 'used',
                  head: t('Last used'),
                  value: ({ lastUsedAt }) => lastUsedAt && { instant: lastUsedAt, timeZone: ownZone() },
                  cell: ({ lastUsedAt }) =>
                    lastUsedAt === null ? t('Never') : <At at={lastUsedAt} timeZone={ownZone()} />,
                },
                {
                  key: 'until',
                  head: t('Until'),
                  value: ({ expiresAt }) => ({ instant: expiresAt, timeZone: ownZone() }),
                },
                {
                  key: 'end',
                  head: t('End'),
                  value: null,
                  cell: ({ id, name }) => (
                    <Sure
                      changes={['account']}
                      says={t('Revoke')}
                      title={t('Revoke the token “{{name}}”', { name })}
                      explains={t('Programs that use it are refused at once, and it cannot be given back.')}
                      work={async () => void (await write('DELETE', apiPath(['tokens', id])))}
                    />
                  ),
                },
              ]}
            />
          )
        }
      </QueryState>
      <div className={styles.foot}>
        <NewToken actions={actions} />
      </div>
    </Section>
  );
}

function NewToken({ actions }: { readonly actions: readonly string[] }) {
  const [name, setName] = useState('');
  const [may, setMay] = useState<string[]>([]);
  const wordsOf = useActionWords();
  const [days, setDays] = useState(90);
  const [made, setMade] = useState<string | undefined>();
  const act = useAct(['account']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const { token } = await write<{ token: string }>('POST', '/tokens', { name, actions: may, days });
      setMade(token);
      setName('');
      setMay([]);
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('A new token')}</h3>
      <Fault text={act.fault} />
      <div role="status">
        {made !== undefined && (
          <p className={styles.notice}>
            <Phrase
              text="✓ This is the token. Copy it now, it is never shown again: {{token}}"
              parts={{ token: <span className={styles.secret}>{made}</span> }}
            />
          </p>
        )}
      </div>
      <div className={styles.row}>
        <TextInput
          label={t('What it is for')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <MultiSelect
          label={t('What it may do')}
          required
          searchable
          data={actions.map((value) => ({ value, label: wordsOf(value) }))}
          value={may}
          onChange={setMay}
        />
        <NumberInput
          label={t('For how many days')}
          required
          min={1}
          max={366}
          value={days}
          onChange={(value) => setDays(Number(value))}
        />
        <Button type="submit" disabled={may.length === 0} loading={act.isBusy}>
          {t('Make it')}
        </Button>
      </div>
    </form>
  );
}

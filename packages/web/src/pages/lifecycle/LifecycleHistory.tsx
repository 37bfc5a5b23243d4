import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Lifecycle, type LifecycleEventInfo, versionQuery } from '../../api/lifecycle.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { At } from '../../time/At.tsx';
import { Differences } from './Differences.tsx';
import styles from './lifecycle.module.css';
import { FOR_PARTIES } from './partyWords.ts';

/** The versions of an agreement with what each says otherwise, and everything that happened, the last first. */
export function LifecycleHistory({
  lifecycle,
  timeZone,
}: {
  readonly lifecycle: Lifecycle;
  readonly timeZone: string;
}) {
  const { id, versions, version: held, events } = lifecycle;
  return (
    <>
      <Section title={t('Versions')} padded>
        {versions.length === 0 ? (
          <p className="quiet">{t('None yet: there is one once both parties approved a text.')}</p>
        ) : (
          <ul className={styles.versions}>
            {versions.toReversed().map(({ version, storedAt, takesOver }) => (
              <li key={version}>
                <Version id={id} version={version} isHeld={version === held}>
                  <strong>{t('Version {{version}}', { version })}</strong>
                  {version === held && ` · ${t('holds now')}`} ·{' '}
                  <Phrase text="stored {{at}}" parts={{ at: <At at={storedAt} timeZone={timeZone} /> }} />
                  {takesOver !== null && (
                    <>
                      {' '}
                      ·{' '}
                      <Phrase
                        text="takes effect {{at}}"
                        parts={{ at: <At at={takesOver} timeZone={timeZone} /> }}
                      />
                    </>
                  )}
                </Version>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('What happened')} note={t('The last first. Times in {{timeZone}}.', { timeZone })}>
        {events.length === 0 ? (
          <Empty>{t('Nothing since it was stored.')}</Empty>
        ) : (
          <ol className={styles.events}>
            {events.toReversed().map((event, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added, and counted from the first
              <li key={events.length - place}>
                <p>
                  <strong>{capital(event.event)}</strong>
                  {event.proposal !== null && ` (${t('proposal {{number}}', { number: event.proposal })})`}{' '}
                  {byWhom(event)}, <At at={event.at} timeZone={timeZone} />
                </p>
                {event.words !== '' && (
                  <blockquote className={styles.words}>
                    {event.party === 'system' ? sentenceText(event.words) : event.words}
                  </blockquote>
                )}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

function Version({
  id,
  version,
  children,
}: {
  readonly id: string;
  readonly version: number;
  readonly isHeld: boolean;
  readonly children: React.ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...versionQuery(id, version), enabled: isOpen });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{children}</summary>
      {isOpen && (
        <QueryState query={query}>
          {({ differences, text, textSha256 }) => (
            <div className={styles.versionText}>
              {version > 1 && (
                <Differences of={differences} against={t('version {{version}}', { version: version - 1 })} />
              )}
              <pre>{text}</pre>
              <p className="quiet">SHA-256 {textSha256}</p>
            </div>
          )}
        </QueryState>
      )}
    </details>
  );
}

function byWhom({ who, party }: LifecycleEventInfo): string {
  return party === 'system'
    ? t('by itself')
    : t('by {{who}} {{party}}', {
        who: who === null ? t('somebody') : sentenceText(who),
        party: t(FOR_PARTIES[party]),
      });
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

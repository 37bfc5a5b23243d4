import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Lifecycle, versionQuery } from '../../api/lifecycle.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { At } from '../../time/At.tsx';
import { Differences } from './Differences.tsx';
import styles from './lifecycle.module.css';
import { WhatHappened } from './WhatHappened.tsx';

/** The versions of an agreement with what each says otherwise, and everything that happened, the last first. */
export function LifecycleHistory({
  lifecycle,
  timeZone,
}: {
  readonly lifecycle: Lifecycle;
  readonly timeZone: string;
}) {
  const { id, versions, version: held } = lifecycle;
  return (
    <>
      <Section title={t('Versions', { context: 'agreement' })} padded>
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
      <WhatHappened lifecycle={lifecycle} timeZone={timeZone} />
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

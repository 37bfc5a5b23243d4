import type { ReactNode } from 'react';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import styles from './settings.module.css';

/** One thing that is set. */
export interface Fact {
  readonly name: string;
  /** Undefined where it is {t('not set')}. */
  readonly value: ReactNode;
  /** The option or the variable of the environment that sets it; nothing where it is no matter of choice. */
  readonly from?: string;
}

/** What the server was started with, and where whoever starts it says so. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, from }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value ?? <span className="quiet">{t('not set')}</span>}
            {from && (
              <small className="quiet">
                {' '}
                <Phrase text="set by {{where}}" parts={{ where: <code>{from}</code> }} />
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

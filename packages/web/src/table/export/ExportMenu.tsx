import { Menu, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n/text.ts';
import styles from './export.module.css';

/** A kind of file that is offered, and what makes and hands it over. */
export interface Offer {
  readonly says: string;
  readonly make: () => Promise<void>;
}

interface ExportMenuProps {
  /** What the files hold, for those who cannot see it. */
  readonly of: string;
  readonly offers: readonly Offer[];
}

/** A quiet menu of files that hold what is shown. */
export function ExportMenu({ of, offers }: ExportMenuProps) {
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready');
  const make = async (offer: Offer) => {
    setState('making');
    try {
      await offer.make();
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <span className={styles.export} data-no-print>
      <span role="status">{state === 'failed' && t('The file could not be made. Try again.')}</span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <UnstyledButton
            className={styles.button}
            aria-label={t('Export: {{of}}', { of })}
            aria-busy={state === 'making'}
          >
            {state === 'making' ? t('Exporting…') : t('Export')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {offers.map((offer) => (
            <Menu.Item key={offer.says} onClick={() => void make(offer)}>
              {offer.says}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

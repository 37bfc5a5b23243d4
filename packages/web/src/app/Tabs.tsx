import { SegmentedControl } from '@mantine/core';
import { t } from '../i18n/text.ts';
import styles from './layout.module.css';
import { useShownIn } from './useShownIn.ts';

interface TabsProps {
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (chosen: string) => void;
}

/** The parts of a page of which one is shown; on a phone the row scrolls, and the one that is shown is in view. */
export function Tabs({ value, data, onChange }: TabsProps) {
  const row = useShownIn<HTMLDivElement>('[data-active]', value);
  return (
    <div ref={row} className={styles.tabs}>
      <SegmentedControl aria-label={t('What to show')} value={value} data={[...data]} onChange={onChange} />
    </div>
  );
}

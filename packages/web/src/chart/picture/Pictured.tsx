import { type ReactNode, useRef } from 'react';
import { t } from '../../i18n/text.ts';
import { ExportMenu, type Offer } from '../../table/export/ExportMenu.tsx';
import styles from './pictured.module.css';

interface PicturedProps {
  /** What the chart shows. */
  readonly title: string;
  /** The same in words, with what is to be seen in it. */
  readonly text: string;
  /** Files besides pictures: the figures behind it. */
  readonly offers?: readonly Offer[];
  readonly children: ReactNode;
}

/** A chart of which readers take pictures as it is seen: SVG and PNG, with its title and its text. */
export function Pictured({ title, text, offers = [], children }: PicturedProps) {
  const shown = useRef<HTMLDivElement>(null);
  const take = async (format: 'svg' | 'png') => {
    const { savePicture } = await import('./savePicture.ts');
    if (shown.current) await savePicture({ element: shown.current, title, text, format });
  };
  return (
    <div className={styles.pictured}>
      <div ref={shown}>{children}</div>
      <div className={styles.foot}>
        <ExportMenu
          of={title}
          offers={[
            ...offers,
            { says: t('Picture (SVG)'), make: () => take('svg') },
            { says: t('Picture (PNG)'), make: () => take('png') },
          ]}
        />
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Phrase } from '../i18n/Phrase.tsx';
import layout from './layout.module.css';

interface SamplesNoteProps {
  /** Samples that were left out. */
  readonly leftOut: number;
  /** The link that shows them. */
  readonly link: (inside: ReactNode) => ReactNode;
}

/** Says that a list leaves samples out, and leads to them. */
export function SamplesNote({ leftOut, link }: SamplesNoteProps) {
  if (leftOut === 0) return null;
  return (
    <p className={`${layout.padded} ${layout.leftOut} quiet`} data-no-print>
      <Phrase
        text="Samples are left out, since their time stands still. <link>Show them too</link>."
        parts={{ link }}
      />
    </p>
  );
}

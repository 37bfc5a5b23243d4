import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EvidenceInfo } from '../../api/reviews.ts';
import { SubjectLink } from '../../app/SubjectLink.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import styles from './review.module.css';

interface EvidenceLinksProps {
  readonly agreement: string;
  readonly evidence: readonly EvidenceInfo[];
}

/** What shows that an item is so, each a door to it. */
export function EvidenceLinks({ agreement, evidence }: EvidenceLinksProps) {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence}>
      {evidence.map((one) => (
        <li key={JSON.stringify(one)}>
          <EvidenceLink agreement={agreement} of={one}>
            {sentenceText(one.says)}
          </EvidenceLink>
        </li>
      ))}
    </ul>
  );
}

interface EvidenceLinkProps {
  readonly agreement: string;
  readonly of: EvidenceInfo;
  readonly children: ReactNode;
}

function EvidenceLink({ agreement: id, of, children }: EvidenceLinkProps) {
  switch (of.kind) {
    case 'figure':
    case 'causes':
      return (
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id, oid: of.objective }}
          search={{ period: of.period }}
          {...(of.kind === 'causes' ? { hash: 'causes' } : {})}
        >
          {children}
        </Link>
      );
    case 'subject':
      return (
        <SubjectLink agreement={id} subject={of.subject} cause={of.cause ?? undefined}>
          {children}
        </SubjectLink>
      );
    case 'credit':
      return (
        <Link to="/agreements/$id/credits/$number" params={{ id, number: String(of.number) }}>
          {children}
        </Link>
      );
    case 'action':
      return (
        <Link to="/agreements/$id/reviews/$number" params={{ id, number: String(of.review) }}>
          {children}
        </Link>
      );
    case 'proposal':
      return (
        <Link to="/agreements/$id/lifecycle" params={{ id }}>
          {children}
        </Link>
      );
    case 'exclusion':
    case 'source':
    case 'clause':
      return (
        <Link to="/agreements/$id" params={{ id }} search={{ tab: TABS[of.kind] }}>
          {children}
        </Link>
      );
  }
}

const TABS = { exclusion: 'exclusions', source: 'evidence', clause: 'text' } as const;

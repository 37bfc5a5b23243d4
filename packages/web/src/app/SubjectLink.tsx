import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../session/useSession.ts';

interface SubjectLinkProps {
  readonly agreement: string;
  readonly subject: string;
  /** Id of what went wrong there, where one of several is meant. */
  readonly cause?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to a ticket or to what was measured, with its records; a name alone for those whose roles show no records. */
export function SubjectLink({ agreement, subject, cause, children }: SubjectLinkProps) {
  if (!useMay('evidence.read')) return <span>{children}</span>;
  return (
    <Link
      to="/agreements/$id/subjects/$subject"
      params={{ id: agreement, subject }}
      search={cause === undefined ? {} : { cause }}
    >
      {children}
    </Link>
  );
}

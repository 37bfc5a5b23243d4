import { Link } from '@tanstack/react-router';
import { SubjectLink } from '../../app/SubjectLink.tsx';

interface TroubleLinkProps {
  readonly of: {
    readonly agreement: string;
    readonly objective: string | null;
    readonly period: string | null;
    readonly subject: string | null;
  };
  readonly children: string;
}

/** Leads to the ticket, the promise or the agreement that something is about. */
export function TroubleLink({ of: { agreement, objective, period, subject }, children }: TroubleLinkProps) {
  if (subject !== null)
    return (
      <SubjectLink agreement={agreement} subject={subject}>
        {children}
      </SubjectLink>
    );
  if (objective !== null)
    return (
      <Link
        to="/agreements/$id/objectives/$oid"
        params={{ id: agreement, oid: objective }}
        search={period === null ? {} : { period }}
      >
        {children}
      </Link>
    );
  return (
    <Link to="/agreements/$id" params={{ id: agreement }} search={{}}>
      {children}
    </Link>
  );
}

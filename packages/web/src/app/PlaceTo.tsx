import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Place } from '../api/portfolio.ts';
import { useMay } from '../session/useSession.ts';

/** What it takes to see a place of its kind. */
const TAKES: Readonly<Record<Place['kind'], string>> = {
  people: 'people.read',
  alerts: 'alert.read',
  claims: 'credit.read',
  credit: 'credit.read',
  review: 'review.read',
  agreement: 'agreement.read',
  remedies: 'credit.read',
  lifecycle: 'agreement.read',
  exclusions: 'agreement.read',
  objective: 'agreement.read',
};

/** Leads to where something can be seen, or done; words alone for those to whom it is closed. */
export function PlaceTo({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  if (!useMay(TAKES[place.kind])) return <span>{children}</span>;
  switch (place.kind) {
    case 'people':
      return <Link to="/people">{children}</Link>;
    case 'alerts':
      return (
        <Link to="/alerts" search={{ agreement: place.agreement }}>
          {children}
        </Link>
      );
    case 'agreement':
      return (
        <Link to="/agreements/$id" params={{ id: place.agreement }}>
          {children}
        </Link>
      );
    case 'lifecycle':
      return (
        <Link to="/agreements/$id/lifecycle" params={{ id: place.agreement }}>
          {children}
        </Link>
      );
    case 'claims':
      return (
        <Link to="/claims" search={{ agreement: place.agreement }}>
          {children}
        </Link>
      );
    case 'remedies':
      return (
        <Link to="/credits" search={{ agreement: place.agreement }}>
          {children}
        </Link>
      );
    case 'exclusions':
      return (
        <Link to="/agreements/$id" params={{ id: place.agreement }} search={{ tab: 'exclusions' }}>
          {children}
        </Link>
      );
    case 'objective':
      return (
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: place.agreement, oid: place.objective }}
          search={place.period === null ? {} : { period: place.period }}
        >
          {children}
        </Link>
      );
    case 'credit':
      return (
        <Link
          to="/agreements/$id/credits/$number"
          params={{ id: place.agreement, number: String(place.number) }}
        >
          {children}
        </Link>
      );
    case 'review':
      return (
        <Link
          to="/agreements/$id/reviews/$number"
          params={{ id: place.agreement, number: String(place.number) }}
        >
          {children}
        </Link>
      );
  }
}

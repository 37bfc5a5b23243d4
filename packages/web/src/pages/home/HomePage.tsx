import { lazy, Suspense } from 'react';
import { useSession } from '../../session/useSession.ts';
import { PortfolioPage } from '../portfolio/PortfolioPage.tsx';

const PortalPage = lazy(() =>
  import('../portal/PortalPage.tsx').then(({ PortalPage }) => ({ default: PortalPage })),
);
const NothingToSee = lazy(() =>
  import('./NothingToSee.tsx').then((page) => ({ default: page.NothingToSee })),
);

/** The first page, by who has signed in: a customer's own, the portfolio, or where to go for those whose roles show no agreement. */
export function HomePage() {
  const session = useSession();
  if (!session?.actions.includes('agreement.read'))
    return (
      <Suspense>
        <NothingToSee />
      </Suspense>
    );
  if (session.person?.organisation.kind === 'customer')
    return (
      <Suspense>
        <PortalPage organisation={session.person.organisation.name} />
      </Suspense>
    );
  return <PortfolioPage />;
}

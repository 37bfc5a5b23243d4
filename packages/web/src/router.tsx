import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  type RouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  agreementQuery,
  agreementsQuery,
  promiseQuery,
  recordQuery,
  subjectQuery,
  termsQuery,
} from './api/queries.ts';
import { NotFound } from './app/NotFound.tsx';
import { Failure } from './app/QueryState.tsx';
import { Shell } from './app/Shell.tsx';
import { wholeLanguage } from './i18n/language.ts';
import { translated } from './i18n/Translated.tsx';
import { agreementSearch } from './pages/agreement/search.ts';
import { alertsSearch } from './pages/alerts/search.ts';
import { auditSearch } from './pages/audit/search.ts';
import { claimsSearch } from './pages/claims/search.ts';
import { creditsSearch } from './pages/credits/search.ts';
import { HomePage } from './pages/home/HomePage.tsx';
import { maintenanceSearch } from './pages/maintenance/search.ts';
import { objectiveSearch } from './pages/objective/search.ts';
import { privacySearch } from './pages/privacy/search.ts';
import { qualitySearch } from './pages/quality/search.ts';
import { type RecordSearch, recordSearch } from './pages/record/search.ts';
import { reviewsSearch } from './pages/reviews/search.ts';
import { shiftSearch } from './pages/shift/search.ts';
import { sourcesSearch } from './pages/sources/search.ts';
import { studioSearch } from './pages/studio/search.ts';
import { subjectSearch } from './pages/subject/search.ts';
import { whatIfSearch } from './pages/what-if/search.ts';
import { refusalSearch } from './session/refusalSearch.ts';
import { tableSearch } from './table/useArrangement.ts';

interface Context {
  readonly queries: QueryClient;
}

const rootRoute = createRootRouteWithContext<Context>()({
  component: Shell,
  notFoundComponent: translated(NotFound),
  validateSearch: (search: Record<string, unknown>) => ({ ...tableSearch(search), ...refusalSearch(search) }),
});

/** Who looks at what was known at an instant goes from page to page in it. */
const keepsKnown = <Search extends { readonly knownAt?: string | undefined }>() => ({
  middlewares: [retainSearchParams<Search>(['knownAt'])],
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: translated(HomePage),
  loader: ({ context }) => void context.queries.prefetchQuery(agreementsQuery()),
});

const agreementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id',
  validateSearch: agreementSearch,
  component: lazyPage(() => import('./pages/agreement/AgreementPage.tsx'), 'AgreementPage'),
  loaderDeps: ({ search: { period, knownAt } }) => ({ period, knownAt }),
  search: keepsKnown(),
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchQuery(agreementQuery(params.id, deps.period, deps.knownAt)),
});

const objectiveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id/objectives/$oid',
  validateSearch: objectiveSearch,
  component: lazyPage(() => import('./pages/objective/ObjectivePage.tsx'), 'ObjectivePage'),
  search: keepsKnown(),
  loaderDeps: ({ search: { knownAt } }) => ({ knownAt }),
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchQuery(promiseQuery(params.id, params.oid, deps.knownAt)),
});

const subjectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id/subjects/$subject',
  validateSearch: subjectSearch,
  component: lazyPage(() => import('./pages/subject/SubjectPage.tsx'), 'SubjectPage'),
  search: keepsKnown(),
  loaderDeps: ({ search: { knownAt } }) => ({ knownAt }),
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchQuery(subjectQuery(params.id, params.subject, deps.knownAt)),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id/record',
  validateSearch: recordSearch,
  component: lazyPage(() => import('./pages/record/RecordPage.tsx'), 'RecordPage'),
  search: keepsKnown<RecordSearch>(),
  loaderDeps: ({ search }) => recordSearch({ ...search }),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(recordQuery(params.id, deps)),
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyPage(() => import('./pages/welcome/WelcomePage.tsx'), 'WelcomePage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyPage(() => import('./pages/account/AccountPage.tsx'), 'AccountPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: lazyPage(() => import('./pages/people/PeoplePage.tsx'), 'PeoplePage'),
});

const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data-protection',
  validateSearch: privacySearch,
  component: lazyPage(() => import('./pages/privacy/PrivacyPage.tsx'), 'PrivacyPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyPage(() => import('./pages/audit/AuditPage.tsx'), 'AuditPage'),
});

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  validateSearch: alertsSearch,
  component: lazyPage(() => import('./pages/alerts/AlertsPage.tsx'), 'AlertsPage'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources',
  validateSearch: sourcesSearch,
  component: lazyPage(() => import('./pages/sources/SourcesPage.tsx'), 'SourcesPage'),
});

const qualityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quality',
  validateSearch: qualitySearch,
  component: lazyPage(() => import('./pages/quality/QualityPage.tsx'), 'QualityPage'),
});

const shiftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/shift',
  validateSearch: shiftSearch,
  component: lazyPage(() => import('./pages/shift/ShiftPage.tsx'), 'ShiftPage'),
});

const maintenanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/maintenance',
  validateSearch: maintenanceSearch,
  component: lazyPage(() => import('./pages/maintenance/MaintenancePage.tsx'), 'MaintenancePage'),
});

const claimsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/claims',
  validateSearch: claimsSearch,
  component: lazyPage(() => import('./pages/claims/ClaimsPage.tsx'), 'ClaimsPage'),
});

const creditsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/credits',
  validateSearch: creditsSearch,
  component: lazyPage(() => import('./pages/credits/CreditsPage.tsx'), 'CreditsPage'),
});

const creditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id/credits/$number',
  component: lazyPage(() => import('./pages/credit/CreditPage.tsx'), 'CreditPage'),
});

const reviewsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews',
  validateSearch: reviewsSearch,
  component: lazyPage(() => import('./pages/reviews/ReviewsPage.tsx'), 'ReviewsPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id/reviews/$number',
  component: lazyPage(() => import('./pages/review/ReviewPage.tsx'), 'ReviewPage'),
});

const healthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/process-health',
  component: lazyPage(() => import('./pages/health/HealthPage.tsx'), 'HealthPage'),
});

const agreementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements',
  component: lazyPage(() => import('./pages/agreements/AgreementsPage.tsx'), 'AgreementsPage'),
});

const lifecycleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id/lifecycle',
  component: lazyPage(() => import('./pages/lifecycle/LifecyclePage.tsx'), 'LifecyclePage'),
});

const studioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio',
  validateSearch: studioSearch,
  component: lazyPage(() => import('./pages/studio/StudioPage.tsx'), 'StudioPage'),
});

const whatIfRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id/what-if',
  validateSearch: whatIfSearch,
  component: lazyPage(() => import('./pages/what-if/WhatIfPage.tsx'), 'WhatIfPage'),
  loader: ({ context, params }) => void context.queries.prefetchQuery(termsQuery(params.id)),
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  component: lazyPage(() => import('./pages/verify/VerifyPage.tsx'), 'VerifyPage'),
});

const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/language-of-the-pages',
  component: lazyPage(() => import('./pages/language/LanguagePage.tsx'), 'LanguagePage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  agreementRoute,
  agreementsRoute,
  lifecycleRoute,
  objectiveRoute,
  subjectRoute,
  recordRoute,
  welcomeRoute,
  accountRoute,
  peopleRoute,
  privacyRoute,
  settingsRoute,
  auditRoute,
  shiftRoute,
  qualityRoute,
  sourcesRoute,
  alertsRoute,
  maintenanceRoute,
  creditsRoute,
  claimsRoute,
  creditRoute,
  reviewsRoute,
  reviewRoute,
  healthRoute,
  studioRoute,
  whatIfRoute,
  verifyRoute,
  languageRoute,
]);

/** All pages by their addresses. */
export function createPages(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    search: { strict: true }, // What a page does not understand of its address is taken out of it.
    defaultErrorComponent: RouteFailure,
  });
}

/** A page that is loaded when somebody wants to see it, or is about to. @param name of its component */
function lazyPage<Pages extends Record<string, unknown>>(
  load: () => Promise<Pages>,
  name: keyof Pages & string,
): RouteComponent {
  // A page's links are typed by the routes, and a route must not be typed by its page.
  const loadComponent = async () => {
    const [page] = await Promise.all([load(), wholeLanguage()]);
    return page as unknown as Record<string, () => ReactNode>;
  };
  const lazy = lazyRouteComponent(loadComponent, name);
  return Object.assign(translated(lazy), lazy.preload ? { preload: lazy.preload } : {});
}

function RouteFailure({ error, reset }: ErrorComponentProps) {
  return <Failure error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}

import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import type { SigningKey } from '@tallystick/ledger';
import type { LeaseTo, Store } from '@tallystick/store';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { agreementTextRoutes } from './api/agreement-text.ts';
import { agreementRoutes } from './api/agreements.ts';
import { alertRoutes } from './api/alerts.ts';
import type { Api } from './api/api.ts';
import { calendarLinkRoutes } from './api/calendar-links.ts';
import { calendarRoutes } from './api/calendars.ts';
import { causeRoutes } from './api/causes.ts';
import { type ChannelSettings, channelRoutes } from './api/channels.ts';
import { claimRoutes } from './api/claims.ts';
import { contractRoutes } from './api/contract.ts';
import { creditClaimRoutes } from './api/credit-claims.ts';
import { creditNoteRoutes } from './api/credit-notes.ts';
import { creditStepRoutes } from './api/credit-steps.ts';
import { creditRoutes } from './api/credits.ts';
import { dayRoutes } from './api/days.ts';
import { definitionRoutes } from './api/definition.ts';
import { dependencyRoutes } from './api/dependencies.ts';
import { dutyRoutes } from './api/duty.ts';
import { escalationRoutes } from './api/escalations.ts';
import { eventRoutes } from './api/events.ts';
import { evidenceRoutes } from './api/evidence.ts';
import { evidenceFileRoutes } from './api/evidence-files.ts';
import { evidenceLineRoutes } from './api/evidence-lines.ts';
import { exclusionRoutes } from './api/exclusions.ts';
import { figureRecordRoutes } from './api/figure-records.ts';
import { holidayRoutes } from './api/holidays.ts';
import { identityRoutes } from './api/identity/routes.ts';
import { allLifecycleRoutes } from './api/lifecycle/routes.ts';
import { maintenanceRoutes } from './api/maintenance.ts';
import { mappingPreviewRoutes } from './api/mapping-preview.ts';
import { openClockRoutes } from './api/open-clocks.ts';
import { outcomeRoutes } from './api/outcomes.ts';
import { playbookRunRoutes } from './api/playbook-runs.ts';
import { portfolioRoutes } from './api/portfolio.ts';
import { privacyRoutes } from './api/privacy/routes.ts';
import { processHealthRoutes } from './api/process-health.ts';
import { allProofRoutes } from './api/proof/routes.ts';
import { publicStatusRoutes } from './api/public-status.ts';
import { qualityRoutes } from './api/quality.ts';
import { keptQualityRoutes } from './api/quality-kept.ts';
import { qualityThresholdRoutes } from './api/quality-thresholds.ts';
import { reconciliationRoutes } from './api/reconciliation.ts';
import { recordRoutes } from './api/records.ts';
import { remedyRoutes } from './api/remedies.ts';
import { reportRoutes } from './api/report-at.ts';
import { reviewActionRoutes } from './api/review-actions.ts';
import { reviewStepRoutes } from './api/review-steps.ts';
import { reviewRoutes } from './api/reviews.ts';
import { settingsRoutes } from './api/settings.ts';
import { silenceRoutes } from './api/silences.ts';
import { sourceLimitRoutes } from './api/source-limits.ts';
import { spreadRoutes } from './api/spread.ts';
import { statementDeliveryRoutes } from './api/statement-deliveries.ts';
import { statementRoutes } from './api/statements.ts';
import { statusPageRoutes } from './api/status-pages.ts';
import { subjectRoutes } from './api/subjects.ts';
import { targetChangeRoutes } from './api/target-changes.ts';
import { titleRoutes } from './api/titles.ts';
import { touchRoutes } from './api/touches.ts';
import { webhookRoutes } from './api/webhooks.ts';
import { whatIfRoutes } from './api/what-if.ts';
import { addressProblem } from './http/address-problem.ts';
import { healthRoutes } from './http/health.ts';
import { readJsonBodies } from './http/json-bodies.ts';
import { refuseUnknownParameters } from './http/known-parameters.ts';
import { logRefusals } from './http/log-refusals.ts';
import { type Metrics, serveMetrics } from './http/metrics.ts';
import { routeOfDocument, SECURITY_SCHEMES, withProblems } from './http/openapi.ts';
import { pageLists } from './http/paged-lists.ts';
import { notFound, refuseAddress, useProblems } from './http/problem.ts';
import { EventHub } from './http/sse.ts';
import { checkRequests } from './http/strict-bodies.ts';
import { dropUnusedConnections } from './http/unused-connections.ts';
import { keyRequests } from './idempotency/keyed-requests.ts';
import { type Access, type GuardedRoute, guard } from './identity/guard.ts';
import type { Identity, ProviderSettings } from './identity/identity.ts';
import type { ServerKey } from './identity/server-key.ts';
import { createIntake } from './intake/intake.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './intake/limits.ts';
import { StatusCache } from './status-page/status-cache.ts';

/** Requests one address may make in a minute; the files that the pages are built of are not counted. */
const REQUESTS_PER_MINUTE = 1_200;
/** Where those files are: under names that tell their contents apart. */
const BUILT_FILES = '/assets/';
/** Largest body that is read, bytes; evidence has limits of its own. */
const BODY_LIMIT_BYTES = 1_000_000;

/** What the HTTP server of an installation works with. */
export interface AppOptions {
  readonly store: Store;
  /** Whether people sign in, or the server is open to whoever reaches it. */
  readonly access: Access;
  /** Where browsers reach us, such as https://sla.example.org; with it cookies are for TLS only. */
  readonly publicUrl?: string;
  /** Under which second factors are kept; none can be set up without it. */
  readonly key?: ServerKey;
  /** Another party that signs people in. */
  readonly provider?: ProviderSettings;
  /** Folder of the built pages; without it the server is an API alone. */
  readonly pages?: string;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly version: string;
  readonly logger: FastifyServerOptions['logger'];
  /** Takes what whoever runs the server should see: faults of ours, and who was refused what. */
  readonly log?: (message: string) => void;
  /** What checkpoints and bundles are signed with; without it, none are. */
  readonly signingKey?: SigningKey;
  /** What sending alerts needs; without it, no channel can be made. */
  readonly channels?: ChannelSettings;
  /** Called when there is an alert to send. */
  readonly onQueued?: () => void;
  /** Called after somebody was erased. */
  readonly onErased?: () => void;
  /** Limits of taking evidence in that differ from the usual ones. */
  readonly intake?: Partial<IntakeLimits>;
  /** A worker of this process that evaluates at once what comes, where one has nothing in hand. */
  readonly leaseTo?: () => LeaseTo | undefined;
}

/** The HTTP server, not yet listening. */
export interface App {
  readonly server: FastifyInstance;
  readonly events: EventHub;
  readonly metrics: Metrics;
  /** Every route with what it takes. */
  readonly routes: readonly GuardedRoute[];
}

/** Puts the server together: security headers, limits, the API under /api/v1, its document at /api, the pages. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { store, now } = options;
  const server = fastify({
    logger: options.logger ?? false,
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 600 },
    frameworkErrors: refuseAddress,
    // Behind a proxy of this machine the address that counts is that of whom it speaks for.
    trustProxy: options.publicUrl === undefined ? false : 'loopback',
  });
  readJsonBodies(server);
  server.setValidatorCompiler(checkRequests);
  server.setSerializerCompiler(serializerCompiler);
  const log = options.log ?? (() => {});
  useProblems(server, log);
  logRefusals(server, { log, now });
  dropUnusedConnections(server);
  await server.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    strictTransportSecurity: false, // we speak HTTP; whoever puts TLS in front of us promises it there
  });
  await server.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    // A page is dozens of small files, and many people may share an address: without them, it would stay white.
    allowList: ({ method, url }) => method === 'GET' && url.startsWith(BUILT_FILES),
  });
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tallystick',
        version: options.version,
        description:
          'Service level agreements, measured from evidence. Errors are RFC 9457 problem documents.',
      },
      components: { securitySchemes: SECURITY_SCHEMES },
      security: [{ token: [] }, { session: [] }],
    },
    transform: routeOfDocument,
    transformObject: withProblems,
  });

  const identity: Identity = {
    access: options.access,
    isSecure: options.publicUrl?.startsWith('https:') ?? false,
    publicUrl: options.publicUrl?.replace(/\/+$/, ''),
    key: options.key,
    provider: options.provider,
  };
  const routes = guard(server, { store, access: options.access, isSecure: identity.isSecure, now });
  refuseUnknownParameters(server);
  const events = new EventHub();
  const status = new StatusCache();
  const intake = createIntake({
    store,
    limits: { ...INTAKE_LIMITS, ...options.intake },
    ...(options.leaseTo === undefined ? {} : { leaseTo: options.leaseTo }),
    now,
    onError: (error) => server.log.error(error),
    onTaken: (outcomes) => metrics.taken(outcomes),
  });
  const metrics = serveMetrics(server, store, intake.admission);
  await server.register(
    async (scope) => {
      pageLists(scope);
      const app = scope.withTypeProvider<ZodTypeProvider>();
      const api: Api = {
        app,
        store,
        now,
        ...keyRequests(scope, { store, now }),
      };
      agreementRoutes(api);
      titleRoutes(api);
      agreementTextRoutes(api);
      allLifecycleRoutes(api, options.onQueued ?? (() => {}));
      outcomeRoutes(api);
      openClockRoutes(api);
      dayRoutes(api);
      definitionRoutes(api);
      contractRoutes(api);
      spreadRoutes(api);
      subjectRoutes(api);
      targetChangeRoutes(api);
      creditClaimRoutes(api);
      claimRoutes(api, identity.publicUrl);
      privacyRoutes(api, options.onErased ?? (() => {}));
      recordRoutes(api);
      exclusionRoutes(api);
      calendarRoutes(api, options.channels?.key, options.onQueued ?? (() => {}));
      calendarLinkRoutes(api);
      maintenanceRoutes(api);
      dependencyRoutes(api);
      statusPageRoutes(api, status);
      statementRoutes(api, options.signingKey);
      statementDeliveryRoutes(api, options.onQueued ?? (() => {}));
      alertRoutes(api, options.onQueued ?? (() => {}));
      escalationRoutes(api, options.onQueued ?? (() => {}));
      dutyRoutes(api);
      silenceRoutes(api, options.onQueued ?? (() => {}));
      playbookRunRoutes(api, options.onQueued ?? (() => {}));
      channelRoutes(api, options.channels);
      webhookRoutes(api, options.channels);
      remedyRoutes(api);
      reviewRoutes(api);
      reviewStepRoutes(api);
      reviewActionRoutes(api);
      causeRoutes(api);
      processHealthRoutes(api);
      portfolioRoutes(api);
      creditRoutes(api);
      creditStepRoutes(api);
      creditNoteRoutes(api);
      mappingPreviewRoutes(api);
      qualityRoutes(api);
      reconciliationRoutes(api);
      keptQualityRoutes(api);
      qualityThresholdRoutes(api);
      touchRoutes(api);
      figureRecordRoutes(api);
      reportRoutes(api);
      evidenceRoutes(api, intake);
      sourceLimitRoutes(api, intake);
      evidenceFileRoutes(api);
      evidenceLineRoutes(api);
      whatIfRoutes(api);
      holidayRoutes(api);
      eventRoutes(api, events, identity);
      allProofRoutes(api, options.signingKey);
      identityRoutes(api, identity, () => events.lastId);
      settingsRoutes(api, {
        ...{ version: options.version, identity, mail: options.channels?.mail },
        ...{ allowsInternalChannels: options.channels?.allowInside ?? false, signingKey: options.signingKey },
        ...{ requestsPerMinute: REQUESTS_PER_MINUTE, bodyBytes: BODY_LIMIT_BYTES },
        intake: { ...INTAKE_LIMITS, ...options.intake },
      });
    },
    { prefix: '/api/v1' },
  );
  server.get('/api', { schema: { hide: true }, config: { action: 'anyone' } }, () => server.swagger());
  publicStatusRoutes(server, { store, cache: status, now });
  healthRoutes(server, store);
  await usePages(server, { pages: options.pages, routes });
  return { server, events, metrics, routes };
}

/** Nothing is loaded from elsewhere and no script stands in a page; Mantine sets styles inline. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Parts of the pages, whose names are made of what they hold: another version has others. */
const ASSETS = '/assets/';
const IN_ASSETS = /[\\/]assets[\\/]/u;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves the built pages; every path that is no file and not the API is a page of the application. */
async function usePages(
  server: FastifyInstance,
  { pages, routes }: { readonly pages: string | undefined; readonly routes: readonly GuardedRoute[] },
): Promise<void> {
  if (pages !== undefined) {
    await server.register(fastifyStatic, {
      ...{ root: pages, preCompressed: true, cacheControl: false },
      setHeaders: (reply, path) => {
        reply.header('cache-control', IN_ASSETS.test(path) ? FOR_EVER : 'no-cache');
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const isNoPage = request.url.startsWith('/api') || request.url.startsWith(ASSETS);
    if (pages === undefined || isNoPage || request.method !== 'GET') {
      throw addressProblem(routes, request) ?? notFound(`${request.method} ${request.url.split('?')[0]}`);
    }
    return reply.sendFile('index.html');
  });
}

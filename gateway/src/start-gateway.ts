import { randomBytes } from 'node:crypto';
import type { Bus } from '@storegraph/events/bus';
import { createHttp } from '@storegraph/service/http';
import { createMintIdentity } from '@storegraph/service/identity';
import type { Log } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService } from '@storegraph/service/running-service';
import { isWatching } from '@storegraph/service/trace-requests';
import { createAccounts } from './cost/accounts.ts';
import { chargeOperations } from './cost/charge-operations.ts';
import type { Quotas } from './cost/quotas.ts';
import { createFormatError } from './errors/format-error.ts';
import { createRebuildSubgraphError } from './errors/rebuild-subgraph-error.ts';
import { readPlainly, showPlainly } from './errors/plain-errors.ts';
import { measureOperations } from './execution/measure-operations.ts';
import { createCountedName } from './execution/operation-names.ts';
import { noteOperations } from './execution/note-operations.ts';
import { createGatewayMetrics } from './metrics.ts';
import { serveFiles } from './files/serve-files.ts';
import { serveServicesHealth } from './health/serve-health.ts';
import { openCaches } from './cache/open-caches.ts';
import { followFiles } from './graphs/follow-files.ts';
import { MAIN, createGraphs } from './graphs/graphs.ts';
import type { Graphs } from './graphs/graphs.ts';
import { createServicesHealth } from './health/services.ts';
import { allowOrigins, createIsAllowedOrigin } from './http/cors.ts';
import { serveGraphql } from './http/graphql-route.ts';
import { GRAPHQL_PATH } from './http/graphql-endpoint.ts';
import { createVerifyAccessToken } from './identity/access-token.ts';
import { noAuthentication, createAuthenticate } from './identity/authenticate.ts';
import { createAdmitPartner } from './identity/api-key.ts';
import { createAddressOf } from './identity/client-address.ts';
import { createIdentify, createAnonymous } from './identity/identify.ts';
import { limitOperations } from './limits/limit-operations.ts';
import { LIMITS, SHOP_LIMITS } from './limits/limits.ts';
import type { DocumentLimits } from './limits/limits.ts';
import { UNLIMITED } from './limits/subscriber-limits.ts';
import type { SubscriberLimits } from './limits/subscriber-limits.ts';
import { openOperations } from './operations/operations.ts';
import type { RegisteredOperation } from './operations/registry.ts';
import type { DemoAccount } from './pages/demo-accounts.ts';
import { serveExplorer } from './pages/serve-explorer.ts';
import { serveSandbox } from './pages/sandbox.ts';
import { servePages } from './pages/serve-pages.ts';
import { watchEventLoopLag } from './shedding/event-loop-lag.ts';
import { createShedding } from './shedding/shed.ts';
import type { Capacity } from './shedding/shed.ts';
import { serveSockets } from './sockets/serve-sockets.ts';
import { createStreams } from './streams/streams.ts';
import { createSubgraphClients } from './subgraphs/clients.ts';
import { createTimeouts } from './subgraphs/timeouts.ts';
import { createAdmit } from './subscriptions/admit.ts';
import { createCursors } from './subscriptions/cursors.ts';
import { createGroups } from './subscriptions/groups.ts';
import { createPerClientLimit } from './limits/per-client-limit.ts';
import { createAskUpstream } from './subscriptions/upstream.ts';
import type { SubgraphAddress } from './supergraph/supergraph-list.ts';
import { createWriteTracker, trackingEvents } from './sharing/write-tracker.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** Supergraphs of contracts, by name. */
  readonly contracts?: Readonly<Record<string, string>>;
  /** Files that supergraphs are read from anew when they change: `main`, or a contract's name. */
  readonly supergraphFiles?: Readonly<Record<string, string>>;
  /** Where the subgraphs answer instead of where the supergraph says. */
  readonly subgraphs?: readonly SubgraphAddress[];
  readonly bus: Bus;
  readonly host: string;
  readonly port: number;
  /** Undefined where nobody is asked who they are: every caller is anonymous, and subgraphs are not told. */
  readonly identity: { readonly internalPrivateKey: Readonly<Record<string, unknown>>; readonly accessTokenJwksUrl: string } | undefined;
  /** Names of client headers that subgraphs are told, in small letters. */
  readonly forward?: readonly string[];
  /** Shows what subgraphs say of their errors as they say it. */
  readonly plainErrors?: boolean;
  readonly origins: readonly string[];
  /** How much a document may be; the shop's when left out. */
  readonly limits?: DocumentLimits;
  /** The shop's own operations, and where users hands out those of partners: `http://127.0.0.1:4002`. */
  readonly operations?: { readonly own?: readonly RegisteredOperation[]; readonly partnersUrl?: string | undefined };
  /** What clients may spend; nobody is charged when left out. */
  readonly quotas?: Quotas | undefined;
  /** What this process is meant to bear; nobody is turned away when left out. */
  readonly capacity?: Capacity | undefined;
  /** How much of the gateway one client may hold open; as much as it likes when left out. */
  readonly subscribers?: SubscriberLimits;
  /** How often sockets are pinged, in ms. Who reads nothing is let go at the second ping. */
  readonly pingMs?: number | undefined;
  /** A secret that signs subscriptions' cursors, the same for all gateways of a shop; one of this process when left out. */
  readonly cursorKey?: string | undefined;
  /** How much of answers is cached until events end it, in bytes; nothing when left out. */
  readonly cacheBytes?: number;
  /** How many proxies in front of the gateway say in `x-forwarded-for` whom they speak for. */
  readonly trustedProxies?: number;
  readonly introspection: boolean;
  readonly timeoutsMs: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, string>>;
  /** The folder of the pages; none where the graph is no shop's. */
  readonly pages: string | undefined;
  /** For the explorer's log-in. */
  readonly demoAccounts?: readonly DemoAccount[];
  readonly log: Log;
}

/** So many newcomers are taken in a turn of the loop, which is some tens of milliseconds long in a flood: with 64 those who buy waited too. */
const DOORS = 256;

/** Puts the gateway together and starts to answer. The bus is closed with it. */
export async function startGateway(options: GatewayOptions): Promise<RunningService> {
  const { log, identity, forward = [], plainErrors = false, limits = SHOP_LIMITS } = options;
  const writes = createWriteTracker();
  const bus = trackingEvents(options.bus, writes);
  const caches = options.cacheBytes ? openCaches(options.cacheBytes, bus) : undefined;
  const serviceMetrics = createMetrics('gateway');
  const metrics = createGatewayMetrics(serviceMetrics);
  const declaredCodes = (): ReadonlySet<string> => graphs.current().supergraph.errorCodes;
  const formatError = plainErrors ? showPlainly(createFormatError(log, declaredCodes)) : createFormatError(log, declaredCodes);
  const mintIdentity = identity && await createMintIdentity(identity.internalPrivateKey);
  const { own = [], partnersUrl } = options.operations ?? {};
  const isShop = own.length > 0 || partnersUrl !== undefined;
  const operations = await openOperations({ own, partners: mintIdentity && partnersUrl ? { url: partnersUrl, mintIdentity } : undefined, mainVariant: MAIN, bus, metrics, log });
  const rebuildError = plainErrors ? readPlainly : createRebuildSubgraphError(declaredCodes);
  const clients = createSubgraphClients({
    timeoutOf: createTimeouts(options.timeoutsMs),
    mintIdentity,
    rebuildError,
    writes, metrics, log,
  });
  const { fetchFor } = clients;
  const accounts = options.quotas && createAccounts(options.quotas, undefined, (client, cost) => metrics.cost.inc({ client }, cost));
  const graphs: Graphs = await createGraphs({
    sdls: { ...options.contracts, [MAIN]: options.supergraphSdl },
    registered: (variant) => operations.registered(variant).map(({ name, body }) => ({ text: body, operationName: name })),
    fetchFor, limits, introspection: options.introspection, formatError, writes, cachedEntities: caches?.entities, metrics, log,
    plugins: [measureOperations(metrics, createCountedName(isShop ? (name) => operations.registry.current().isNamed(name) : undefined)), noteOperations, limitOperations({ introspection: options.introspection }), ...(accounts ? [chargeOperations(accounts)] : [])],
  });
  const addresses = () => options.subgraphs ?? graphs.current().supergraph.subgraphs;
  clients.use(addresses());
  graphs.onSwap(() => {
    clients.use(addresses());
    caches?.clear();
  });
  operations.registry.onChange(() => void graphs.warm());
  const stopFollowing = followFiles(graphs, options.supergraphFiles ?? {}, log);

  const authenticate = identity ? createAuthenticate(createVerifyAccessToken(identity.accessTokenJwksUrl)) : noAuthentication;
  const admitPartner = identity && createAdmitPartner({ registry: operations.registry, noteKey: operations.usage.noteKey, hasVariant: graphs.has, log });
  const identify = createIdentify({ authenticate, admitPartner, variant: MAIN, forward });
  const addressOf = createAddressOf(options.trustedProxies ?? 0);
  const lag = options.capacity && watchEventLoopLag();
  const shedding = options.capacity && lag && createShedding(options.capacity, lag, metrics);
  const isAllowedOrigin = createIsAllowedOrigin(options.origins);
  const { subscribers = UNLIMITED } = options;
  const groups = createGroups({
    bus, graphs, fetchFor, formatError, limits, metrics,
    cursors: createCursors(options.cursorKey ?? ownCursorKey(log)),
    askUpstream: createAskUpstream({ mintIdentity, rebuildError, urlOf: (subgraph) => addresses().find(({ name }) => name === subgraph)?.url }),
    subscriptionLimit: createPerClientLimit(subscribers.subscriptionsPerClient, 'subscriptions'),
  });
  const admit = createAdmit({ graphs, limits, operations, accounts, shedding, groups });
  const streams = createStreams({ admit, metrics });
  // Without a broker queries and mutations are answered, so it is no reason not to be ready; /health/services tells of it.
  const http = createHttp({ service: 'gateway', log, metrics: serviceMetrics, checks: {}, bodyLimit: LIMITS.bodyBytes, doors: DOORS });
  allowOrigins(http.app, GRAPHQL_PATH, isAllowedOrigin);
  allowOrigins(http.app, '/uploads', isAllowedOrigin, 'PUT, PATCH, HEAD');
  serveGraphql(http.app, { graphs, cache: caches?.answers, identify, operations, accounts, shedding, streams, isAllowedOrigin, addressOf, anonymous: forward.length === 0 ? createAnonymous(MAIN) : undefined, isWatching: () => isWatching(log), formatError, writes, metrics, limits });
  serveServicesHealth(http.app, createServicesHealth({ subgraphs: addresses, bus, versions: options.versions }));
  const files = serveFiles(http.app, { subgraphs: addresses, mintIdentity, log });
  serveSandbox(http.app, GRAPHQL_PATH);
  if (options.pages) {
    servePages(http.app, options.pages);
    serveExplorer(http.app, options.pages, options.demoAccounts ?? []);
  }
  const sockets = serveSockets(http.app.server, {
    path: GRAPHQL_PATH, identify, addressOf, admit, isAllowedOrigin, formatError, metrics, log, pingMs: options.pingMs ?? LIMITS.pingMs,
    clientLimit: createPerClientLimit(subscribers.socketsPerClient, 'sockets'),
    addressLimit: createPerClientLimit(subscribers.socketsPerAddress, 'sockets'),
  });
  const url = await http.listen(options.host, options.port);
  log.info({ url }, 'ready');

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopFollowing();
    lag?.stop();
    // Closing waits for the sockets, so both begin together: not ready, then everyone is told to go.
    await Promise.all([http.close(), sockets.drain(), streams.drain()]);
    groups.stop();
    await operations.stop();
    await graphs.stop();
    await clients.close();
    await files.close();
    await bus.close();
  };
  return { name: 'gateway', url, standDown: http.standDown, stop: () => (stopped ??= stop()) };
}

function ownCursorKey(log: Log): Buffer {
  log.info('no CURSOR_KEY is set: subscriptions can be gone on with after a cursor at this process alone');
  return randomBytes(32);
}

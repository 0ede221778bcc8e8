import type { Bus } from '@storegraph/events/bus';
import { createHttp } from '@storegraph/service/http';
import { createMintIdentity } from '@storegraph/service/identity';
import type { Log } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService } from '@storegraph/service/running-service';
import { createFormatError } from './errors/format-error.ts';
import { createRebuildSubgraphError } from './errors/rebuild-subgraph-error.ts';
import { createCompiledExecutor } from './execution/compiled-executor.ts';
import { createApolloServer } from './execution/apollo-server.ts';
import { createGraph } from './execution/graph.ts';
import { measureOperations } from './execution/measure-operations.ts';
import { createFigures } from './figures.ts';
import { serveServicesHealth } from './health/serve-health.ts';
import { createServicesHealth } from './health/services.ts';
import { allowOrigins, createIsAllowedOrigin } from './http/cors.ts';
import { GRAPHQL_PATH, serveGraphql } from './http/graphql-route.ts';
import { createVerifyAccessToken } from './identity/access-token.ts';
import { createAuthenticate } from './identity/authenticate.ts';
import { LIMITS } from './limits/limits.ts';
import { serveSandbox } from './pages/sandbox.ts';
import { servePages } from './pages/serve-pages.ts';
import { serveSockets } from './sockets/serve-sockets.ts';
import { createSubgraphClients } from './subgraphs/clients.ts';
import { createTimeouts } from './subgraphs/timeouts.ts';
import { createSubscribe } from './subscriptions/subscribe.ts';
import { readSupergraph } from './supergraph/read-supergraph.ts';
import type { SubgraphAddress } from './supergraph/supergraph-list.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** Where the subgraphs answer. */
  readonly subgraphs: readonly SubgraphAddress[];
  readonly bus: Bus;
  readonly host: string;
  readonly port: number;
  readonly internalPrivateKey: Readonly<Record<string, unknown>>;
  readonly accessTokenJwksUrl: string;
  readonly origins: readonly string[];
  readonly introspection: boolean;
  readonly timeoutsMs: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, string>>;
  /** The folder of the pages. */
  readonly pages: string;
  readonly log: Log;
}

/** Puts the gateway together and starts to answer. The bus is closed with it. */
export async function startGateway(options: GatewayOptions): Promise<RunningService> {
  const { bus, log, origins, subgraphs } = options;
  const supergraph = readSupergraph(options.supergraphSdl);
  const metrics = createMetrics('gateway');
  const figures = createFigures(metrics);
  const formatError = createFormatError(log, supergraph.errorCodes);
  const clients = createSubgraphClients(subgraphs, {
    timeoutOf: createTimeouts(options.timeoutsMs),
    mintIdentity: await createMintIdentity(options.internalPrivateKey),
    rebuildError: createRebuildSubgraphError(supergraph.errorCodes),
    figures, log,
  });
  const { fetchFor } = clients;
  const execute = createCompiledExecutor(supergraph);
  const server = createApolloServer({
    graph: createGraph(supergraph, execute, fetchFor),
    keyFields: supergraph.keyFields, introspection: options.introspection, formatError, log,
    plugins: [measureOperations(figures)],
  });
  await server.start();

  const authenticate = createAuthenticate(createVerifyAccessToken(options.accessTokenJwksUrl));
  const isAllowedOrigin = createIsAllowedOrigin(origins);
  // Without a broker queries and mutations are answered, so it is no reason not to be ready; /health/services tells of it.
  const http = createHttp({ log, metrics, checks: {}, bodyLimit: LIMITS.bodyBytes });
  allowOrigins(http.app, GRAPHQL_PATH, isAllowedOrigin);
  serveGraphql(http.app, server, authenticate);
  serveServicesHealth(http.app, createServicesHealth({ subgraphs, bus, versions: options.versions }));
  serveSandbox(http.app, GRAPHQL_PATH);
  servePages(http.app, options.pages);
  const sockets = serveSockets(http.app.server, {
    path: GRAPHQL_PATH, schema: supergraph.apiSchema, server, authenticate, isAllowedOrigin, formatError, figures, log,
    subscribe: createSubscribe({ bus, execute, fetchFor, formatError, figures }),
  });
  const url = await http.listen(options.host, options.port);
  log.info({ url }, 'ready');

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    // Closing waits for the sockets, so both begin together: not ready, then everyone is told to go.
    await Promise.all([http.close(), sockets.drain()]);
    await server.stop();
    await clients.close();
    await bus.close();
  };
  return { name: 'gateway', url, stop: () => (stopped ??= stop()) };
}

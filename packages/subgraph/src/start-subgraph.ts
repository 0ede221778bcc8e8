import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { because } from '@storegraph/events/cause';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Check } from '@storegraph/service/health';
import { createHttp } from '@storegraph/service/http';
import type { Http } from '@storegraph/service/http';
import { IDENTITY_HEADER, createVerifyIdentity } from '@storegraph/service/identity';
import type { Log } from '@storegraph/service/log';
import type { Metrics } from '@storegraph/service/metrics';
import type { RunningService } from '@storegraph/service/running-service';
import { currentScope } from '@storegraph/tracing/scope';
import { guard } from './access.ts';
import type { AccessTable } from './access.ts';
import { compiledQueries } from './compiled-queries.ts';
import { createFormatError } from './errors.ts';
import { scalars } from './scalars.ts';
import { readSchemaText } from './schema-text.ts';
import { holdsUnkeepableText } from './unkeepable-text.ts';

/** What makes a service a subgraph. */
export interface SubgraphOptions<Context extends { caller: Caller }> {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** The gateway's public keys: nobody else is answered. */
  readonly publicKeys: Parameters<typeof createVerifyIdentity>[1];
  readonly log: Log;
  readonly metrics: Metrics;
  /** Its own schema, one file a feature: see `readSchemaText`. */
  readonly schemaFolder: URL;
  readonly resolvers: object;
  readonly access: AccessTable;
  /** Called once for each request. */
  readonly context: (caller: Caller) => Context;
  readonly checks: Readonly<Record<string, Check>>;
  /** Whether an error says that something the service needs does not answer at the moment. */
  readonly isUnavailable: (error: unknown) => boolean;
  /** Adds routes besides `/graphql`: webhooks, keys. */
  readonly routes?: (app: Http['app']) => void;
  /** What to let go of, in this order, once the last request is answered. */
  readonly release: readonly (() => Promise<void>)[];
}

/** Starts to answer the gateway. */
export async function startSubgraph<Context extends { caller: Caller }>(options: SubgraphOptions<Context>): Promise<RunningService> {
  const schema = guard<Context>(
    buildSubgraphSchema({ typeDefs: parse(readSchemaText(options.schemaFolder)), resolvers: { ...scalars, ...options.resolvers } }),
    options.access,
  );
  const errors = options.metrics.counter('storegraph_subgraph_errors_total', 'Errors told to the gateway, by code.', ['code']);
  // Introspection stays on: only the gateway can ask.
  const server = new ApolloServer<Context>({
    schema, formatError: createFormatError(options.log, { isUnavailable: options.isUnavailable, onError: (code) => errors.inc({ code }) }), csrfPrevention: false, introspection: true, stopOnTerminationSignals: false,
    // The first two would have every single field told of.
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled(), compiledQueries()],
  });
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  const http = createHttp({ service: options.name, log: options.log, metrics: options.metrics, checks: options.checks, bodyLimit: 1024 * 1024, isUnavailable: options.isUnavailable });
  serve(http, server, options);
  options.routes?.(http.app);
  const url = await http.listen(options.host, options.port);
  options.log.info({ url }, 'ready');

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await http.close();
    for (const release of options.release) await release();
    await server.stop();
  };
  return { name: options.name, url, standDown: http.standDown, stop: () => (stopped ??= stop()) };
}

function serve<Context extends { caller: Caller }>({ app }: Http, server: ApolloServer<Context>, options: SubgraphOptions<Context>): void {
  const verify = createVerifyIdentity(options.name, options.publicKeys);
  const callers = new WeakMap<object, Caller>();
  const durations = options.metrics.duration('storegraph_subgraph_request_seconds', 'How long requests of the gateway took.');

  const unkeepable = new WeakSet<object>();
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parseJson(request, text, (error, body) => {
      if (!error && holdsUnkeepableText(text, body)) unkeepable.add(request);
      done(error, body);
    });
  });

  app.route({
    method: 'POST',
    url: '/graphql',
    // Before the body is read: who is not the gateway is not listened to.
    onRequest: async (request, reply) => {
      const caller = await verify(request.headers[IDENTITY_HEADER] as string | undefined);
      if (!caller) return reply.code(401).send({ errors: [{ message: 'Only the gateway is answered here.', extensions: { code: 'UNAUTHENTICATED' } }] });
      callers.set(request, caller);
    },
    handler: async (request, reply) => {
      if (unkeepable.has(request)) return reply.code(400).send(TEXT_REFUSED);
      const end = durations.startTimer();
      const caller = callers.get(request) ?? ANONYMOUS;
      const { span, traceparent = null } = currentScope() ?? {};
      span?.set(operationOf(request.body));
      const cause = { correlationId: request.id, causationId: null, actor: caller.userId ?? 'anonymous', traceparent };
      const response = await because(cause, () =>
        server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: request.body },
          context: async () => options.context(caller),
        }),
      );
      end();
      const text = response.body.kind === 'complete' ? response.body.string : '';
      return reply.code(response.status ?? 200).type('application/json').send(text);
    },
  });
}

/** What the gateway calls its operation: `PlaceOrder__orders__0`. */
function operationOf(body: unknown): Record<string, string> {
  const { operationName } = (body ?? {}) as { operationName?: unknown };
  return typeof operationName === 'string' ? { 'graphql.operation.name': operationName } : {};
}

const TEXT_REFUSED = { errors: [{ message: 'Text must not contain NUL characters or half of a surrogate pair.', extensions: { code: 'BAD_USER_INPUT' } }] };

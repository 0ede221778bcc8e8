import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { Log } from '@storegraph/service/log';
import type { FormatError } from '../errors/format-error.ts';
import { limitRules } from '../limits/limits.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import type { RequestContext } from '../request-context.ts';
import { currentRequestId } from '../request-scope.ts';
import type { KeyFields } from '@storegraph/operations/limits/key-fields';
import { writeAnswer } from './answer-text.ts';
import type { createGraph } from './graph.ts';

export interface ApolloServerSettings {
  readonly graph: ReturnType<typeof createGraph>;
  readonly keyFields: KeyFields;
  readonly limits: DocumentLimits;
  readonly introspection: boolean;
  readonly formatError: FormatError;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  readonly log: Log;
}

/** The server that parses, checks and answers every operation, whether it came by HTTP or by WebSocket. */
export function createApolloServer({ graph, keyFields, limits, introspection, formatError, plugins, log }: ApolloServerSettings): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: graph,
    // Who may ask for the schema is looked at for each operation.
    introspection: true,
    // Suggestions of names tell the schema to whom it is not shown.
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules(limits, keyFields),
    validationOptions: { maxErrors: 20 },
    formatError,
    stringifyResult: (result) => writeAnswer(result.errors ? { ...result, extensions: { ...('extensions' in result ? result.extensions : {}), requestId: currentRequestId() } } : result),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: { debug: (text: string) => log.debug(text), info: (text: string) => log.info(text), warn: (text: string) => log.warn(text), error: (text: string) => log.error(text) },
    plugins: [...plugins, ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
}

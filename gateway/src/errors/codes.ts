/** What a subgraph may say by an error's code, besides the codes the graph's own `…ErrorCode` enums declare. */
export const FROM_SUBGRAPHS: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'INVALID_ID', 'INVALID_CURSOR', 'PAGE_SIZE_OUT_OF_RANGE', 'NOT_FOUND', 'SUBGRAPH_UNAVAILABLE']);

/** What the gateway itself says. */
export const OF_THE_GATEWAY: ReadonlySet<string> = new Set([
  // about the request, by Apollo Server
  'BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE',
  // about operations that are asked by an id
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_OPERATION_REQUIRED', 'PERSISTED_OPERATION_RETIRED',
  // limits
  'PAYLOAD_TOO_LARGE', 'QUERY_TOO_DEEP', 'TOO_MANY_SELECTIONS', 'TOO_MANY_ALIASES', 'TOO_MANY_ROOT_FIELDS', 'TOO_MANY_MUTATIONS', 'TOO_MANY_DIRECTIVES', 'TOO_MANY_SUBSCRIPTIONS', 'LIST_TOO_LONG', 'PAGE_SIZE_OUT_OF_RANGE', 'PAGE_SIZE_REQUIRED', 'VARIABLES_TOO_LARGE',
  // protection
  'COST_LIMIT_EXCEEDED', 'RATE_LIMITED', 'OVERLOADED', 'INTROSPECTION_NOT_ALLOWED',
  // what a federated graph cannot answer rightly
  'ALIAS_NOT_ALLOWED', 'VARIABLE_NOT_ALLOWED', 'CONDITIONAL_SUBSCRIPTION',
  // about the caller and about what cannot be reached
  'UNAUTHENTICATED', 'IDENTITY_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'REQUEST_ABORTED', 'INVALID_ID', 'NOT_FOUND',
  // about subscriptions that were running
  'INVALID_CURSOR', 'SUBSCRIPTION_CHANGED', 'SUBSCRIBER_TOO_SLOW', 'GOING_AWAY',
]);

/** The codes that the graph which is served now declares itself. */
export type DeclaredCodes = () => ReadonlySet<string>;

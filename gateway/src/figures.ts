import type { Metrics } from '@storegraph/service/metrics';

/** What the gateway counts. */
export type GatewayFigures = ReturnType<typeof createFigures>;

/** Registers the gateway's figures. */
export function createFigures(metrics: Metrics) {
  return {
    operations: metrics.duration('storegraph_gateway_operation_seconds', 'How long operations took, by name.', ['operation', 'kind', 'outcome']),
    errors: metrics.counter('storegraph_gateway_errors_total', 'Errors told to clients, by code.', ['code']),
    subgraphRequests: metrics.duration('storegraph_gateway_subgraph_request_seconds', 'How long requests to subgraphs took.', ['subgraph', 'outcome']),
    subgraphAsked: metrics.gauge('storegraph_gateway_subgraph_asked', 'Whether a subgraph is asked: 0 while it does not answer.', ['subgraph']),
    subgraphSharing: metrics.counter('storegraph_gateway_subgraph_sharing_total', 'Queries to subgraphs: sent alone, or shared with an equal one in flight.', ['subgraph', 'outcome']),
    plans: metrics.counter('storegraph_gateway_plans_total', 'Plans that operations were run by: kept from before, or planned.', ['outcome']),
    runs: metrics.counter('storegraph_gateway_runs_total', 'Runs of queries: alone, or shared with an equal one in flight.', ['outcome']),
    answers: metrics.counter('storegraph_gateway_answers_total', 'Answers over HTTP to texts that were asked before: alone, or shared with an equal request in flight.', ['outcome']),
    lookups: metrics.counter('storegraph_gateway_operation_lookups_total', 'How operations were found that requests asked for: by text, or by an id.', ['client', 'outcome']),
    registryAge: metrics.gauge('storegraph_gateway_operation_registry_age_seconds', 'When the operation registry was last looked at: how long before that users had told it.'),
    sockets: metrics.gauge('storegraph_gateway_sockets', 'Open WebSockets.'),
    subscriptions: metrics.gauge('storegraph_gateway_subscriptions', 'Running subscriptions.'),
    events: metrics.counter('storegraph_gateway_subscription_events_total', 'Answers sent to subscribers, by field.', ['field']),
    closes: metrics.counter('storegraph_gateway_socket_closes_total', 'WebSockets the gateway closed, by why.', ['why']),
  };
}

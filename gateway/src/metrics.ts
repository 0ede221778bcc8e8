import type { Metrics } from '@storegraph/service/metrics';

/** What the gateway counts. */
export type GatewayMetrics = ReturnType<typeof createGatewayMetrics>;

/** Registers the gateway's metrics. */
export function createGatewayMetrics(metrics: Metrics) {
  return {
    operations: metrics.duration('storegraph_gateway_operation_seconds', 'How long operations took, by name.', ['operation', 'kind', 'outcome']),
    errors: metrics.counter('storegraph_gateway_errors_total', 'Errors told to clients, by code.', ['code']),
    subgraphRequests: metrics.duration('storegraph_gateway_subgraph_request_seconds', 'How long requests to subgraphs took.', ['subgraph', 'outcome']),
    subgraphAsked: metrics.gauge('storegraph_gateway_subgraph_asked', 'Whether a subgraph is asked: 0 while it does not answer.', ['subgraph']),
    subgraphSharing: metrics.counter('storegraph_gateway_subgraph_sharing_total', 'Queries to subgraphs: sent alone, or shared with an equal one in flight.', ['subgraph', 'outcome']),
    plans: metrics.counter('storegraph_gateway_plans_total', 'Plans that operations were run by: kept from before, or planned.', ['outcome']),
    runs: metrics.counter('storegraph_gateway_runs_total', 'Runs of queries: alone, or shared with an equal one in flight.', ['outcome']),
    answers: metrics.counter('storegraph_gateway_answers_total', 'Answers over HTTP to texts that were asked before: alone, or shared with an equal request in flight.', ['outcome']),
    entities: metrics.counter('storegraph_gateway_entities_total', 'Objects that parts of queries wanted of subgraphs and that may be kept: kept from before, or asked for.', ['outcome']),
    lookups: metrics.counter('storegraph_gateway_operation_lookups_total', 'How operations were found that requests asked for: by text, or by an id.', ['client', 'outcome']),
    publishedRuns: metrics.counter('storegraph_gateway_published_runs_total', 'Runs of published operations, by the client that published them.', ['client', 'outcome']),
    registryAge: metrics.gauge('storegraph_gateway_operation_registry_age_seconds', 'When the operation registry was last looked at: how long before that users had told it.'),
    cost: metrics.counter('storegraph_gateway_cost_total', 'What operations cost that were charged, by kind of client.', ['client']),
    turnedAway: metrics.counter('storegraph_gateway_turned_away_total', 'Requests turned away while there was too much to do, by how much they matter.', ['priority']),
    pressure: metrics.gauge('storegraph_gateway_pressure', 'How much is done of what this process is meant to bear, when a request last came in; at 1 mutations are turned away.'),
    sockets: metrics.gauge('storegraph_gateway_sockets', 'Open WebSockets.'),
    unsent: summed(metrics, 'storegraph_gateway_unsent_bytes', 'What waits in the gateway for WebSockets to read it.'),
    subscriptions: metrics.gauge('storegraph_gateway_subscriptions', 'Running subscriptions.'),
    groups: metrics.gauge('storegraph_gateway_subscription_groups', 'Groups of equal subscriptions: each is watched, read and written once.'),
    streams: metrics.gauge('storegraph_gateway_streams', 'Open streams of answers over HTTP.'),
    events: metrics.counter('storegraph_gateway_subscription_events_total', 'Answers sent to subscribers, by field.', ['field']),
    closes: metrics.counter('storegraph_gateway_socket_closes_total', 'WebSockets the gateway closed, by why.', ['why']),
  };
}

/** A gauge that is the sum of what several say when somebody reads the metrics. */
function summed({ lookedUp }: Metrics, name: string, help: string): { add(part: () => number): () => void } {
  const parts = new Set<() => number>();
  lookedUp(name, help, [], async () => [{ value: [...parts].reduce((sum, part) => sum + part(), 0) }]);
  return {
    /** The returned function takes it out again. */
    add(part) {
      parts.add(part);
      return () => void parts.delete(part);
    },
  };
}

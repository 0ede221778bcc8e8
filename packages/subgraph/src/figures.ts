import type { Metrics } from '@storegraph/service/metrics';

/** What the database and the traffic of events tell, counted. */
export interface DeliveryFigures {
  readonly onStatement: (sql: string) => void;
  readonly onHandled: (event: string, outcome: string) => void;
}

/** Counts SQL statements and handled events, the same in every subgraph. */
export function createDeliveryFigures(metrics: Metrics): DeliveryFigures {
  const statements = metrics.counter('storegraph_sql_statements_total', 'SQL statements sent.');
  const handled = metrics.counter('storegraph_events_handled_total', 'Events handled, by what became of them.', ['event', 'outcome']);
  return {
    onStatement: () => statements.inc(),
    onHandled: (event, outcome) => handled.inc({ event, outcome }),
  };
}

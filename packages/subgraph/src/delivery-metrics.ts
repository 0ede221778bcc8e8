import type { Backlog } from '@storegraph/events/bus';
import type { Log } from '@storegraph/service/log';
import type { Metrics } from '@storegraph/service/metrics';

/** How the traffic of events stands, looked up when somebody reads the metrics. */
interface Look {
  state(): Promise<{ readonly outbox: { readonly unsent: number; readonly oldestSeconds: number }; readonly deadLetters: number }>;
  backlog(): Promise<readonly Backlog[]>;
  pool(): { readonly inUse: number; readonly idle: number; readonly waiting: number };
}

/** What the database and the traffic of events tell, counted. */
export interface DeliveryMetrics {
  readonly onStatement: (sql: string, seconds: number) => void;
  readonly onSent: (events: number, outcome: 'sent' | 'failed') => void;
  readonly onHandled: (event: string, outcome: 'done' | 'repeated' | 'failed' | 'dead', ageSeconds: number) => void;
  readonly watch: (look: Look) => void;
}

/** Counts SQL statements, sent and handled events, the same in every subgraph; each handled event is a line of the log at level `debug`. */
export function createDeliveryMetrics(metrics: Metrics, log: Log): DeliveryMetrics {
  const statements = metrics.duration('storegraph_sql_statement_seconds', 'How long SQL statements took.');
  const sent = metrics.counter('storegraph_outbox_sent_total', 'Events the relay sent, or could not send.', ['outcome']);
  const handled = metrics.counter('storegraph_events_handled_total', 'Events handled, by what became of them.', ['event', 'outcome']);
  const ages = metrics.duration('storegraph_event_age_seconds', 'How long ago events had happened when they were done with.');
  return {
    onStatement: (_sql, seconds) => statements.observe(seconds),
    onSent: (events, outcome) => sent.inc({ outcome }, events),
    onHandled(event, outcome, ageSeconds) {
      handled.inc({ event, outcome });
      if (outcome === 'done') ages.observe(ageSeconds);
      log.debug({ event, outcome }, 'an event was handled');
    },
    watch: (look) => watch(metrics, look),
  };
}

function watch({ lookedUp }: Metrics, { pool, ...look }: Look): void {
  const [state, backlog] = [atOnce(() => look.state()), atOnce(() => look.backlog())];
  lookedUp('storegraph_sql_connections', 'Connections to the database, by what they do.', ['state'], async () => {
    const { inUse, idle } = pool();
    return [{ labels: { state: 'in-use' }, value: inUse }, { labels: { state: 'idle' }, value: idle }];
  });
  lookedUp('storegraph_sql_waiting', 'How much work waits for a connection to the database.', [], async () => [{ value: pool().waiting }]);
  lookedUp('storegraph_outbox_unsent', 'Events that were told but not sent yet.', [], async () => [{ value: (await state()).outbox.unsent }]);
  lookedUp('storegraph_outbox_oldest_seconds', 'For how long the oldest unsent event waits.', [], async () => [{ value: (await state()).outbox.oldestSeconds }]);
  lookedUp('storegraph_dead_letters', 'Events that were put aside, since they could not be handled.', [], async () => [{ value: (await state()).deadLetters }]);
  const perPublisher = async (read: (one: Backlog) => number) => (await backlog()).map((one) => ({ labels: { publisher: one.publisher }, value: read(one) }));
  lookedUp('storegraph_hearing_pending', 'Events that were stored but not delivered yet, by who told them.', ['publisher'], () => perPublisher(({ pending }) => pending));
  lookedUp('storegraph_hearing_under_way', 'Events that were delivered but are not done with yet, by who told them.', ['publisher'], () => perPublisher(({ underWay }) => underWay));
  lookedUp('storegraph_hearing_redelivered', 'Of the events under way, those that were delivered more than once.', ['publisher'], () => perPublisher(({ redelivered }) => redelivered));
}

/** Whoever asks while another does gets the same answer: all metrics are read at once. */
function atOnce<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => (asked ??= ask().finally(() => (asked = undefined)));
}

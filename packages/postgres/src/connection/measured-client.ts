import type { Client } from 'pg';
import { isRecording, startSpan } from '@storegraph/tracing/span';
import type { Span } from '@storegraph/tracing/span';
import { nameStatement } from './name-statement.ts';
import { ReadTimeoutClient } from './read-timeout-client.ts';

/** Told of every statement once it is done, with how long it took. */
export type OnStatement = (sql: string, seconds: number) => void;

type Query = (sql: unknown, ...rest: unknown[]) => unknown;

/** A connection whose statements are timed: for metrics, and as spans where they belong to a trace. */
export function createMeasuredClient(service: string, onStatement: OnStatement | undefined): typeof Client {
  class MeasuredClient extends ReadTimeoutClient {}
  const query = ReadTimeoutClient.prototype.query as Query;
  // Of pg's many forms only the one in use is timed: a text, its values, and a promise.
  (MeasuredClient.prototype as { query: Query }).query = function measured(this: Client, sql, ...rest) {
    if (typeof sql !== 'string') return query.call(this, sql, ...rest);
    const startedAt = performance.now();
    const span = isRecording() ? startStatement(service, sql) : undefined;
    const end = () => {
      span?.end();
      onStatement?.(sql, (performance.now() - startedAt) / 1_000);
    };
    const answer = query.call(this, sql, ...rest) as Promise<unknown> | undefined;
    answer?.then(end, (error: unknown) => (span?.fail(error), end()));
    return answer;
  };
  return MeasuredClient;
}

function startStatement(service: string, sql: string): Span {
  const { name, text } = nameStatement(sql);
  return startSpan({ service, name, kind: 'client', attributes: { 'db.system.name': 'postgresql', 'db.query.text': text } });
}

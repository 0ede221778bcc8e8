import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './span.ts';

/** For whom something is being done: log lines, spans and events of one request find each other by it. */
export interface Scope {
  /** The request's id; null for what nobody asked for. */
  readonly requestId: string | null;
  /** W3C trace context of what is being done now; null when it belongs to no trace. */
  readonly traceparent: string | null;
  /** What is being timed now, where something is. */
  readonly span?: Span;
}

const storage = new AsyncLocalStorage<Scope>();

/** Runs `work`, and all that follows from it in this process, in a scope. */
export function inScope<Answer>(scope: Scope, work: () => Answer): Answer {
  return storage.run(scope, work);
}

/** The scope of what is being done now; undefined outside of requests and events. */
export function currentScope(): Scope | undefined {
  return storage.getStore();
}

/** What a log line says of its request: nothing outside of one. */
export function scopeFields(): { requestId?: string; traceId?: string; spanId?: string } {
  const scope = storage.getStore();
  if (!scope) return {};
  const { requestId, traceparent } = scope;
  return {
    ...(requestId === null ? {} : { requestId }),
    ...(traceparent === null ? {} : { traceId: traceparent.slice(3, 35), spanId: traceparent.slice(36, 52) }),
  };
}

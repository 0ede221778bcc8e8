import { currentScope, inScope } from '@storegraph/tracing/scope';
import { inSpan } from '@storegraph/tracing/span';

/** Runs `work` so that what is logged and answered in it can name its request. */
export function inRequest<Answer>(requestId: string, work: () => Answer): Answer {
  const outer = currentScope();
  // Over HTTP the scope was opened with the request.
  return outer?.requestId === requestId ? work() : inScope({ traceparent: null, ...outer, requestId }, work);
}

/** The same for an operation that is a request of its own: over a socket, where it begins a trace or goes on in its client's. */
export function inOwnRequest<Answer>(requestId: string, traceparent: string | undefined, work: () => Promise<Answer>): Promise<Answer> {
  const start = { service: 'gateway', name: 'operation over a socket', kind: 'server', parent: traceparent ?? null, attributes: { 'storegraph.request.id': requestId } } as const;
  return inScope({ requestId, traceparent: traceparent ?? null }, () => inSpan(start, work));
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return currentScope()?.requestId ?? undefined;
}

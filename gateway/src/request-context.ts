import type { Caller } from '@storegraph/kernel/caller';
import type { PreparedSubscription } from './subscriptions/prepare.ts';

/** Everything the gateway knows of one request while it answers it. */
export interface RequestContext {
  readonly caller: Caller;
  readonly requestId: string;
  /** W3C trace context, when the client sent one. */
  readonly traceparent: string | undefined;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** In ms since 1970. */
  readonly startedAt: number;
  /** The subgraphs that could not answer. */
  readonly degraded: Set<string>;
  /** Takes a subscription that is ready to be followed. Absent where none can be: over HTTP. */
  readonly follow?: (subscription: PreparedSubscription) => void;
}

/** Opens the context of a request, or of one event of a subscription. */
export function openContext(given: Pick<RequestContext, 'caller' | 'requestId'> & Partial<RequestContext>): RequestContext {
  return { traceparent: undefined, signal: NEVER, startedAt: Date.now(), degraded: new Set(), ...given };
}

/** For what is carried on whether or not somebody waits: mutations. */
export const NEVER: AbortSignal = new AbortController().signal;

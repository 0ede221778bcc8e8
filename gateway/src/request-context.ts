import type { Caller } from '@storegraph/kernel/caller';
import type { Charged } from './cost/accounts.ts';
import type { Identity } from './identity/identify.ts';
import type { Client } from './identity/client.ts';
import type { Expiry } from './cache/cache.ts';
import type { PreparedSubscription } from './subscriptions/prepare.ts';

/** Everything the gateway knows of one request while it answers it. */
export interface RequestContext {
  readonly caller: Caller;
  /** Who is accounted for it. */
  readonly client: Client;
  /** Where from. */
  readonly address: string;
  /** The variant of the graph that is asked. */
  readonly variant: string;
  /** Requests of one class may share answers. */
  readonly accessClass: string;
  /** Who is shown the same of what is nobody's own; undefined for staff. */
  readonly publicClass: string | undefined;
  /** Headers of the client that subgraphs are told. */
  readonly forwarded: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** W3C trace context, when the client sent one. */
  readonly traceparent: string | undefined;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** In ms since 1970. */
  readonly startedAt: number;
  /** What is found out about the operation on the way. */
  readonly notes: Notes;
  /** The subgraphs that could not answer. */
  readonly degraded: Set<string>;
  /** Takes a subscription that is ready to be followed. Absent where none can be: over HTTP. */
  readonly follow?: (subscription: PreparedSubscription) => void;
}

/** What is known of an operation once it was looked at. */
export interface Notes {
  operation?: 'query' | 'mutation' | 'subscription';
  cost?: number;
  /** Whether it names what is counted by address each time it is asked. */
  isRare?: boolean;
  /** What its client was charged for it; by whoever did so first. */
  charged?: Charged | undefined;
  /** Whether the written answer ends with its extensions. */
  hasExtensions?: boolean;
  hasErrors?: boolean;
  /** How long its answer may be cached; absent when it may not. */
  expiry?: Expiry;
  /** How it was counted, so that those who share its answer are counted alike. */
  counted?: CountedAs;
}

/** The labels of an operation's metric. */
export interface CountedAs {
  readonly operation: string;
  readonly kind: string;
  readonly outcome: string;
}

/** Opens the context of a request, or of one event of a subscription. */
export function openContext({ caller, client, address, variant, accessClass, publicClass, forwarded }: Identity, given: Pick<RequestContext, 'requestId'> & Partial<RequestContext>): RequestContext {
  return { caller, client, address, variant, accessClass, publicClass, forwarded, traceparent: undefined, signal: NEVER, startedAt: Date.now(), degraded: new Set(), notes: {}, ...given };
}

/** For what is carried on whether or not somebody waits: mutations. */
export const NEVER: AbortSignal = new AbortController().signal;

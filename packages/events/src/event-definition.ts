import type { z } from 'zod';

/** A domain that tells events: the name of its subgraph. */
export type Domain = 'products' | 'users' | 'orders' | 'payments' | 'reviews' | 'recommendations';

/** One kind of event: who tells it, what it means, what it carries. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType> {
  readonly domain: Domain;
  /** The kind of thing it happened to; its id is the event's `aggregateId`. */
  readonly entity: string;
  /** What happened, in the past tense. */
  readonly event: string;
  /** Rises when the payload changes so that an old hearer would misread it. */
  readonly version: number;
  /** In one sentence, for whoever listens. */
  readonly meaning: string;
  readonly payload: Payload;
  readonly example: z.infer<Payload>;
}

/** Declares an event; the types of its parts are kept to the letter. */
export function defineEvent<const D extends Domain, const E extends string, const V extends string, P extends z.ZodType>(
  definition: { domain: D; entity: E; event: V; version: number; meaning: string; payload: P; example: z.infer<P> },
): { domain: D; entity: E; event: V; version: number; meaning: string; payload: P; example: z.infer<P> } {
  return definition;
}

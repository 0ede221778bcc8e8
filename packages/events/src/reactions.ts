import type { EventName } from './catalogue.ts';
import type { Envelope } from './envelope.ts';

/** What a subgraph does about the events it hears, with the stores of the transaction that notes them as heard. */
export type Reactions<Stores> = {
  readonly [N in EventName]?: (stores: Stores, event: Envelope<N>) => Promise<void>;
};

import type { Bus } from '@storegraph/events/bus';
import type { HttpAnswer } from '../http/shared-answers.ts';
import { createCache } from './cache.ts';
import type { Cache } from './cache.ts';

/** Whole answers, by what was asked, and objects of subgraphs, by what was asked of them. */
export interface Caches {
  readonly answers: Cache<HttpAnswer>;
  /** Each as JSON. */
  readonly entities: Cache<string>;
  clear(): void;
}

/** The share of answers; the rest is for entities. */
const ANSWERS = 0.75;

/** At most so many bytes of both, until the shop's events end them. */
export function openCaches(mostBytes: number, bus: Bus): Caches {
  const answers = createCache<HttpAnswer>(mostBytes * ANSWERS);
  const entities = createCache<string>(mostBytes * (1 - ANSWERS));
  const clear = (): void => {
    answers.clear();
    entities.clear();
  };
  // Whatever passed while the broker was away was not heard.
  bus.watch('shop.>', (envelope) => {
    answers.invalidate(envelope);
    entities.invalidate(envelope);
  }, clear);
  return { answers, entities, clear };
}

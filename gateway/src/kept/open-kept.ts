import type { Bus } from '@storegraph/events/bus';
import type { HttpAnswer } from '../http/shared-answers.ts';
import { createKept } from './kept.ts';
import type { Kept } from './kept.ts';

/** Whole answers, by what was asked, and objects of subgraphs, by what was asked of them. */
export interface KeptAll {
  readonly answers: Kept<HttpAnswer>;
  /** Each as JSON. */
  readonly entities: Kept<string>;
  clear(): void;
}

/** The share of answers; the rest is for entities. */
const ANSWERS = 0.75;

/** Keeps at most so many bytes of both until the shop's events end them. */
export function openKept(mostBytes: number, bus: Bus): KeptAll {
  const answers = createKept<HttpAnswer>(mostBytes * ANSWERS);
  const entities = createKept<string>(mostBytes * (1 - ANSWERS));
  const clear = (): void => {
    answers.clear();
    entities.clear();
  };
  // Whatever passed while the broker was away was not heard.
  bus.watch('shop.>', (envelope) => {
    answers.see(envelope);
    entities.see(envelope);
  }, clear);
  return { answers, entities, clear };
}

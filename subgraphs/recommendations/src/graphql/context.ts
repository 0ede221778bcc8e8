import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { createLoadWith } from '@storegraph/subgraph/loader';
import type { BoughtTogether } from '../domain/bought-together.ts';
import type { Recommend } from '../domain/recommend.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import type { Similar } from '../domain/similar.ts';
import type { Trending } from '../domain/trending.ts';

/** What callers can ask. */
export interface UseCases {
  readonly similar: Similar;
  readonly boughtTogether: BoughtTogether;
  readonly recommend: Recommend;
  readonly trending: Trending;
}

/** What a request's resolvers work with. */
export type Context = ReturnType<ReturnType<typeof createContext>>;

const NONE: readonly Recommendation[] = [];

/** Makes the context of a request; what it loads is loaded once. */
export function createContext({ similar, boughtTogether, recommend, trending }: UseCases) {
  return (caller: Caller) => ({
    caller,
    recommend,
    trending,
    similar: createLoadWith<Id<'prod'>, number, readonly Recommendation[]>(similar, NONE),
    boughtTogether: createLoadWith<Id<'prod'>, number, readonly Recommendation[]>(boughtTogether, NONE),
  });
}

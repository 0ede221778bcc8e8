import type { Transact } from '@storegraph/kernel/transact';
import type { RebuildStore } from './ports.ts';

/** Has the whole index built anew while the old one goes on being searched; where that is under way already, it is left to it. */
export type ReindexSearch = () => Promise<void>;

/** Makes `ReindexSearch`. */
export function createReindexSearch(deps: { transact: Transact<{ readonly rebuilds: RebuildStore }> }): ReindexSearch {
  return () => deps.transact(({ rebuilds }) => rebuilds.request());
}

import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { inParts } from './tell-members.ts';

/** Products that a rule finds now and did not before, or the other way round. */
export interface MatchChange {
  readonly collectionId: Id<'coll'>;
  readonly productIds: readonly Id<'prod'>[];
  readonly isIn: boolean;
  /** Higher than that of every change before, of whichever collection. */
  readonly version: number;
}

/** A part of comparing a collection with the catalogue: its version, 0 when it is gone, and the next products that it may be about. */
export interface DueComparison {
  readonly collectionId: Id<'coll'>;
  readonly version: number;
  readonly productIds: readonly Id<'prod'>[];
}

/** What the rules of collections find, as it was told last. */
export interface MatchStore {
  /** From now on it is told what the rules of these find. Those filled by hand are told of anyway. */
  watch(ids: readonly Id<'coll'>[]): Promise<void>;
  /** Nobody else compares until the transaction ends. False when no collection is watched. */
  lock(): Promise<boolean>;
  /** Notes what is different of these products, in these collections or in all that are watched, and answers it. */
  compare(productIds: readonly Id<'prod'>[], collectionIds?: readonly Id<'coll'>[]): Promise<readonly MatchChange[]>;
  /** The next part that is to be compared, of so many products at most; undefined when nothing is. */
  due(limit: number): Promise<DueComparison | undefined>;
  /** Notes that a part was compared, and whether it was the last. */
  compared(part: DueComparison, isAll: boolean): Promise<void>;
}

/** What following rules works with. */
export interface FollowingStores {
  readonly matches: MatchStore;
  readonly outbox: Outbox;
}

/** How many products are compared in one transaction. */
const BATCH = 1_000;

/** Tells what rules find, or find no more, of products that changed. */
export async function followProducts({ matches, outbox }: FollowingStores, productIds: readonly Id<'prod'>[]): Promise<void> {
  if (await matches.lock()) await tell(await matches.compare(productIds), outbox);
}

/** Compares what changed rules find with what was told, part by part. Answers whether there is more to do at once. */
export type FollowRules = () => Promise<boolean>;

/** Makes `FollowRules`. Any number of copies may run it at once: one at a time compares, and each goes on where the last one ended. */
export function createFollowRules(deps: { matches: { isAnyDue(): Promise<boolean> }; transact: Transact<FollowingStores>; batch?: number }): FollowRules {
  const { batch = BATCH } = deps;
  return async () => {
    if (!(await deps.matches.isAnyDue())) return false;
    return deps.transact(async ({ matches, outbox }) => {
      if (!(await matches.lock())) return false;
      const part = await matches.due(batch);
      if (!part) return false;
      await tell(await matches.compare(part.productIds, [part.collectionId]), outbox);
      await matches.compared(part, part.productIds.length < batch);
      return true;
    });
  };
}

function tell(changes: readonly MatchChange[], outbox: Outbox): Promise<void> {
  return outbox.tellAll(changes.flatMap(({ collectionId, productIds, isIn, version }) => inParts(productIds).map((part) => ({
    name: 'products.collection-matched' as const, aggregateId: collectionId, aggregateVersion: version, payload: { collectionId, productIds: [...part], isIn },
  }))));
}

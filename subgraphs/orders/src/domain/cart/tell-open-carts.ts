import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { CartReads } from './ports.ts';
import { goodsChanged } from './tell-cart.ts';

/** Carts that nobody touched for so long are looked at by nobody. */
const LOOKED_AT_MS = 24 * 3_600_000;
/** So many variants at a time. */
const BATCH = 200;

/**
 * Tells the open carts in which something costs or is as much as before no more: each once, however many of its variants
 * changed meanwhile, and only those touched within a day. Answers whether there is more to do at once.
 */
export type TellOpenCarts = () => Promise<boolean>;

/** Makes the use case. Several copies of the service may run it at once: each change is handed to one. */
export function createTellOpenCarts({ reads, transact, now }: { reads: Pick<CartReads, 'hasNews'>; transact: Transact<Stores>; now: () => Date }): TellOpenCarts {
  return async () => {
    // Mostly there is nothing: then not even a transaction is begun.
    if (!(await reads.hasNews())) return false;
    return transact(async ({ carts, outbox }) => {
      const { variants, touched } = await carts.takeNews(new Date(now().getTime() - LOOKED_AT_MS), BATCH);
      await outbox.tellAll(touched.map(goodsChanged));
      return variants >= BATCH;
    });
  };
}

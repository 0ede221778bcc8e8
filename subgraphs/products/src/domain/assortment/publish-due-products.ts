import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';
import type { AssortmentReads } from './ports.ts';

/** How many products in one transaction; each may have hundreds of variants to tell of. */
const BATCH = 50;

/** Shows and hides the products whose dates have come by now, and tells of their variants. Answers of how many; 0 when none is due, or somebody else does it. */
export type PublishDueProducts = () => Promise<number>;

/** Makes `PublishDueProducts`. Any number of copies may run it at once: one at a time does it. */
export function createPublishDueProducts(deps: { products: Pick<AssortmentReads, 'isAnyDateDue'>; transact: Transact<Stores>; now: () => Date }): PublishDueProducts {
  return async () => {
    const at = deps.now();
    if (!(await deps.products.isAnyDateDue(at))) return 0;
    return deps.transact(async ({ assortment, catalogue, outbox }) => {
      const due = await assortment.takeDueDates(at, BATCH);
      const turned = due.filter(({ isTurned }) => isTurned).map(({ id }) => id);
      if (turned.length > 0) await tellChanged(await catalogue.raiseAllOf(...turned), catalogue, outbox);
      return due.length;
    });
  };
}

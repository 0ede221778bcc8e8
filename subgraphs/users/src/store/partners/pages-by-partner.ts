import type { Id } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { Page, PageRequest } from '@storegraph/kernel/page';

/** Makes a page for each partner of what was found of all of them, each one more than asked for. */
export function pagesByPartner<Item extends { readonly partnerId: Id<'partner'> }>(found: readonly Item[], page: PageRequest<unknown>): ReadonlyMap<Id<'partner'>, Page<Item>> {
  return new Map([...Map.groupBy(found, ({ partnerId }) => partnerId)].map(([partnerId, items]) => [partnerId, pageOf(items, page)]));
}

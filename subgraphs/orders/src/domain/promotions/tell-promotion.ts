import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Scope } from './promotion.ts';

/** Tells that a promotion was made or written anew, with the version that this made: products tells from then on what is in its collections. */
export const tellPromotion = ({ id, version, scope: { collectionIds } }: { readonly id: Id<'promo'>; readonly version: number; readonly scope: Scope }, outbox: Outbox): Promise<void> =>
  outbox.tell({ name: 'orders.promotion-changed', aggregateId: id, aggregateVersion: version, payload: { promotionId: id, collectionIds: [...collectionIds] } });

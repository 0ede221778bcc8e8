import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Conditions, Scope } from './promotion.ts';

/** A promotion as far as others depend on it. */
export interface ToldPromotion {
  readonly id: Id<'promo'>;
  readonly version: number;
  readonly scope: Pick<Scope, 'collectionIds'>;
  readonly conditions: Pick<Conditions, 'customerGroupIds'>;
  readonly endsAt: Date | null;
}

/** Tells that a promotion was made, written anew or ended, with the version that this made: products tells from then on what is in its collections, users keeps its groups. */
export const tellPromotion = ({ id, version, scope: { collectionIds }, conditions: { customerGroupIds }, endsAt }: ToldPromotion, outbox: Outbox): Promise<void> => outbox.tell({
  name: 'orders.promotion-changed', aggregateId: id, aggregateVersion: version,
  payload: { promotionId: id, collectionIds: [...collectionIds], customerGroupIds: [...customerGroupIds], endsAt: endsAt?.toISOString() ?? null },
});

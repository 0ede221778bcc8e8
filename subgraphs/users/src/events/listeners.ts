import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../domain/ports.ts';

/** What users does about what it hears. */
export const listeners: Reactions<Stores> = {
  'orders.promotion-changed': ({ groups }, { payload: { promotionId, customerGroupIds, endsAt }, aggregateVersion }) => groups.notePromotion({
    promotionId: promotionId as Id<'promo'>, version: aggregateVersion, groupIds: (customerGroupIds ?? []) as Id<'cgroup'>[], endsAt: endsAt ? new Date(endsAt) : null,
  }),
};

import { isId } from '@storegraph/kernel/ids';
import type { Resolvers } from './__generated__/resolvers.ts';
import { cartResolvers } from './cart/resolvers.ts';
import { previewResolvers } from './checkout/preview-resolvers.ts';
import { checkoutResolvers } from './checkout/resolvers.ts';
import { paymentLinkResolvers } from './drafts/link-resolvers.ts';
import { draftResolvers } from './drafts/resolvers.ts';
import { editResolvers } from './edits/resolvers.ts';
import { fulfilmentResolvers } from './fulfilment/resolvers.ts';
import { giftCardResolvers } from './gift-cards/resolvers.ts';
import { guestResolvers } from './guests/resolvers.ts';
import { liveResolvers } from './live/resolvers.ts';
import { labelResolvers } from './labels/resolvers.ts';
import { noteResolvers } from './notes/resolvers.ts';
import { orderResolvers } from './order/resolvers.ts';
import { cartPromotionResolvers } from './promotions/cart-resolvers.ts';
import { promotionResolvers } from './promotions/resolvers.ts';
import { reorderResolvers } from './reorder/resolvers.ts';
import { returnResolvers } from './returns/resolvers.ts';
import { shippingResolvers } from './shipping/resolvers.ts';

/** What each feature resolves; of types that several have to do with, each its own fields. */
const FEATURES: readonly Resolvers[] = [
  { User: { __resolveReference: async ({ id }) => (isId('user', id) ? { id } : null) } },
  cartResolvers,
  orderResolvers,
  checkoutResolvers,
  fulfilmentResolvers,
  labelResolvers,
  returnResolvers,
  shippingResolvers,
  previewResolvers,
  noteResolvers,
  promotionResolvers,
  cartPromotionResolvers,
  giftCardResolvers,
  reorderResolvers,
  liveResolvers,
  draftResolvers,
  paymentLinkResolvers,
  editResolvers,
  guestResolvers,
];

/** All resolvers, put together by type. */
export const resolvers: Resolvers = Object.fromEntries(
  [...new Set(FEATURES.flatMap((feature) => Object.keys(feature) as (keyof Resolvers)[]))]
    .map((type) => [type, Object.assign({}, ...FEATURES.map((feature) => feature[type]))]),
);

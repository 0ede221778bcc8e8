import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, id } from './shapes.ts';

/** What orders tells of what is not ordered yet: carts, and promotions that make them cheaper. */
export const CARTS = [
  defineEvent({
    domain: 'orders', entity: 'cart', event: 'changed', version: 1,
    meaning: 'A cart was changed, merged, taken over or ordered.',
    payload: z.object({ cartId: id('cart') }), example: { cartId: EX.cart },
  }),
  defineEvent({
    domain: 'orders', entity: 'cart', event: 'goods-changed', version: 1,
    meaning: 'What lies in a cart costs something else now, or there is more or less of it; its version is the cart\'s as it was.',
    payload: z.object({ cartId: id('cart') }), example: { cartId: EX.cart },
  }),
  defineEvent({
    domain: 'orders', entity: 'promotion', event: 'changed', version: 1,
    meaning: 'Staff made a promotion, wrote it anew or ended it: what is in these collections and who is in these groups matters to it until it is over, at `endsAt` or never.',
    payload: z.object({ promotionId: id('promo'), collectionIds: z.array(id('coll')), customerGroupIds: z.array(id('cgroup')).optional(), endsAt: z.iso.datetime().nullish() }),
    example: { promotionId: 'promo_01h455vb4pex5vsknk084sn02q', collectionIds: ['coll_01h455vb4pex5vsknk084sn02q'], customerGroupIds: [], endsAt: null },
  }),
] as const;

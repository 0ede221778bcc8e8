import { createLoad, createLoadMany } from '@storegraph/subgraph/loader';
import type { Connection } from '@storegraph/subgraph/connection';
import type { CartGiftCard, GiftCard, GiftCardEntry, OrderGiftCard } from '../../domain/gift-cards/gift-card.ts';
import type { GiftCardReads } from '../../domain/gift-cards/ports.ts';
import type { GiftCardUseCases } from '../../domain/gift-cards/use-cases.ts';

export type GiftCardConnection = Connection<GiftCard>;

/** What a request's resolvers work with about gift cards; what it loads is loaded once. */
export function createGiftCardContext(useCases: GiftCardUseCases, reads: GiftCardReads, now: () => Date) {
  return {
    ...useCases,
    now,
    list: reads.list,
    count: reads.count,
    byId: createLoad(reads.byIds, ({ id }: GiftCard) => id),
    entries: createLoadMany(reads.entriesOf, ({ cardId }: GiftCardEntry) => cardId),
    inCart: createLoadMany(reads.inCarts, ({ cartId }: CartGiftCard) => cartId),
    ofOrder: createLoadMany(reads.ofOrders, ({ orderId }: OrderGiftCard) => orderId),
  };
}

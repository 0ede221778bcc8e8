import type { Outbox } from '@storegraph/events/envelope';
import type { Stores } from '@storegraph/orders/domain/ports';
import { createFulfilmentStores } from '@storegraph/orders/store/fulfilment/fulfilment-stores';
import { createGiftCardStore } from '@storegraph/orders/store/gift-cards/gift-card-store';
import { createOrderStore } from '@storegraph/orders/store/order/order-store';
import { createPromotionStore } from '@storegraph/orders/store/promotions/promotion-store';
import type { Manager } from '../databases.ts';

/** What orders takes its steps with. */
export const storesOfOrders = (manager: Manager, outbox: Outbox): Stores => ({
  orders: createOrderStore(manager), promotions: createPromotionStore(manager), giftCards: createGiftCardStore(manager), ...createFulfilmentStores(manager), outbox,
} as unknown as Stores);

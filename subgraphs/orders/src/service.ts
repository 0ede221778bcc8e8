import { z } from 'zod';
import { layGround } from '@storegraph/groundwork/lay-ground';
import { migrateWith, seedWith } from '@storegraph/groundwork/prepare-database';
import { newId } from '@storegraph/kernel/ids';
import type { Env } from '@storegraph/service/env';
import { repeat } from '@storegraph/service/repeat';
import type { RunningService } from '@storegraph/service/running-service';
import { subgraphEnvironment } from '@storegraph/subgraph/environment';
import { addCarrierRoute } from './adapters/carrier-route.ts';
import { createSimulatedCarrier } from './adapters/simulated-carrier.ts';
import { guestTokens as tokens } from './adapters/guest-tokens.ts';
import { giftCardCodes } from './adapters/gift-card-codes.ts';
import { randomCode } from './adapters/random-codes.ts';
import { createAddToCart } from './domain/cart/add-to-cart.ts';
import { createCreateCart } from './domain/cart/create-cart.ts';
import { createMergeCart } from './domain/cart/merge-cart.ts';
import { createPruneCarts } from './domain/cart/prune-carts.ts';
import { createReorder } from './domain/cart/reorder.ts';
import { createSavedLines } from './domain/cart/saved-lines.ts';
import { createSetBillingAddress } from './domain/cart/set-billing-address.ts';
import { createSetCartNote } from './domain/cart/set-cart-note.ts';
import { createTellOpenCarts } from './domain/cart/tell-open-carts.ts';
import { createUpdateCartLines } from './domain/cart/update-cart-lines.ts';
import { createChangeShipping } from './domain/checkout/change-shipping.ts';
import { createManageTaxes } from './domain/checkout/manage-taxes.ts';
import { createNoteCarrier } from './domain/carrier/note-carrier.ts';
import { createPruneCarrierEvents } from './domain/carrier/prune-carrier-events.ts';
import { createDraftUseCases } from './domain/drafts/use-cases.ts';
import { createEditOrder, createPreviewEdit, createSettleEdit } from './domain/edits/edit-order.ts';
import { createFulfilmentUseCases } from './domain/fulfilment/use-cases.ts';
import { createClaimOrder } from './domain/guests/claim-order.ts';
import { createRunLabelErrand } from './domain/labels/run-label-errand.ts';
import { createCancelOrder } from './domain/order/cancel-order.ts';
import { checkSteps } from './domain/order/check-steps.ts';
import { createExpireUnpaidOrders } from './domain/order/expire-unpaid-orders.ts';
import { createGiveUpPayment } from './domain/order/give-up-payment.ts';
import { createNotePayment } from './domain/order/note-payment.ts';
import { createNoteStockHeld, createNoteStockLost, createNoteStockRefused } from './domain/order/note-stock.ts';
import { createPlaceOrder } from './domain/order/place-order.ts';
import { createRetryPayment } from './domain/order/retry-payment.ts';
import { createGiftCardUseCases } from './domain/gift-cards/use-cases.ts';
import { createPromotionUseCases } from './domain/promotions/use-cases.ts';
import { createManageShipping } from './domain/shipping/manage-shipping.ts';
import { createOpenSlots } from './domain/shipping/open-slots.ts';
import { createListeners } from './events/listeners.ts';
import { access } from './graphql/access.ts';
import { createContext } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { createCartReads, createCartStore } from './store/cart/cart-store.ts';
import { createVariantStore } from './store/cart/variant-store.ts';
import { createTermsReads, createTermsStore } from './store/checkout/terms-store.ts';
import { createDraftStores, createDraftsReads } from './store/drafts/draft-stores.ts';
import { entities } from './store/entities.ts';
import { loadOrders } from './store/load.ts';
import { createFulfilmentReads, createFulfilmentStores } from './store/fulfilment/fulfilment-stores.ts';
import { createLabelQueue } from './store/labels/label-store.ts';
import { migrations } from './store/migrations/index.ts';
import { createOrderReads } from './store/order/order-reads.ts';
import { createOrderStore } from './store/order/order-store.ts';
import { createGiftCardReads, createGiftCardStore } from './store/gift-cards/gift-card-store.ts';
import { createGuestReads, createGuestStore } from './store/guests/guest-store.ts';
import { createMembershipStore } from './store/promotions/membership-store.ts';
import { createPromotionReads } from './store/promotions/promotion-reads.ts';
import { createPromotionStore } from './store/promotions/promotion-store.ts';
import { createShippingReads } from './store/shipping/shipping-reads.ts';
import { createShippingStore } from './store/shipping/shipping-store.ts';
import { seedOrders } from './store/seed.ts';
import { seedPromotions } from './store/seed-promotions.ts';

const NAME = 'orders';

const ordersEnvironment = subgraphEnvironment.extend({
  PAYMENT_DEADLINE_MS: z.coerce.number().int().min(100).default(600_000),
  CARRIER_URL: z.url({ protocol: /^https?$/ }).optional(),
  CARRIER_KEY: z.string().default(''),
  CARRIER_WEBHOOK_SECRETS: z.string().default('').transform((text) => text.split(',').map((secret) => secret.trim()).filter(Boolean)),
  CARRIER_WEBHOOKS_KEPT_DAYS: z.coerce.number().int().min(7).default(30),
  RETURN_WITHIN_DAYS: z.coerce.number().int().min(0).default(30),
});

/** Slots are opened four weeks ahead. */
const OPEN_SLOTS_EVERY_MS = 3_600_000;

/** So soon carts are told what changed about what lies in them: whatever comes close together is one. */
const TELL_CARTS_EVERY_MS = 300;
/** How long a call to the carrier may take, and how soon what was asked for is looked at. */
const CARRIER_TIMEOUT_MS = 5_000;
const ASK_CARRIER_EVERY_MS = 500;

/** Unpaid orders expire at most a tenth of their time late, looked for at least every 5 s. */
const sweepEveryMs = (payWithinMs: number) => Math.min(5_000, Math.ceil(payWithinMs / 10));

/** Starts the subgraph. Rejects when its environment, database or broker is missing. */
export async function start(env: Env): Promise<RunningService> {
  checkSteps();
  const ground = await layGround({ name: NAME, environment: ordersEnvironment, env, entities });
  const { settings, manager, warn } = ground;

  const transactions = ground.openStores((manager) => ({
    carts: createCartStore(manager), variants: createVariantStore(manager), terms: createTermsStore(manager), shipping: createShippingStore(manager), orders: createOrderStore(manager),
    ...createDraftStores(manager),
    promotions: createPromotionStore(manager), memberships: createMembershipStore(manager),
    giftCards: createGiftCardStore(manager),
    guests: createGuestStore(manager),
    ...createFulfilmentStores(manager),
  }));
  const now = () => new Date();
  const payWithinMs = settings.PAYMENT_DEADLINE_MS;
  const deps = { transact: transactions.transact, tokens, now, payWithinMs };

  const reactions = createListeners({
    noteStockHeld: createNoteStockHeld(deps), noteStockRefused: createNoteStockRefused(deps), noteStockLost: createNoteStockLost(deps), notePayment: createNotePayment(deps), giveUpPayment: createGiveUpPayment(deps), settleEdit: createSettleEdit({ now, newId }),
  });
  await ground.deliver(transactions, reactions);
  const expireUnpaidOrders = createExpireUnpaidOrders(deps);
  const stopExpiring = repeat({ everyMs: sweepEveryMs(payWithinMs), work: async () => (await expireUnpaidOrders()) > 0, warn });

  const stopOpening = repeat({ everyMs: OPEN_SLOTS_EVERY_MS, work: createOpenSlots(deps), warn });

  const [pruneCarts, pruneCarrierEvents] = [createPruneCarts(deps), createPruneCarrierEvents({ ...deps, keptDays: settings.CARRIER_WEBHOOKS_KEPT_DAYS })];
  const stopPruning = repeat({ everyMs: 3_600_000, work: async () => (await pruneCarts()) + (await pruneCarrierEvents()) > 0, warn });

  const stopTelling = repeat({ everyMs: TELL_CARTS_EVERY_MS, work: createTellOpenCarts({ ...deps, reads: createCartReads(manager) }), warn });
  const { CARRIER_URL: carrierUrl, CARRIER_KEY: apiKey } = settings;
  const stopAskingCarrier = carrierUrl === undefined ? async () => {} : repeat({
    everyMs: ASK_CARRIER_EVERY_MS, warn,
    work: createRunLabelErrand({ transact: transactions.transact, queue: createLabelQueue(manager), carrier: createSimulatedCarrier({ url: carrierUrl, apiKey, timeoutMs: CARRIER_TIMEOUT_MS }), now }),
  });

  const useCases = {
    createCart: createCreateCart({ ...deps, newId: () => newId('cart') }),
    addToCart: createAddToCart({ ...deps, newLineId: () => newId('cline') }),
    updateCartLines: createUpdateCartLines(deps),
    savedLines: createSavedLines(deps),
    setCartNote: createSetCartNote(deps),
    setBillingAddress: createSetBillingAddress(deps),
    mergeCart: createMergeCart(deps),
    placeOrder: createPlaceOrder({ ...deps, newId }),
    retryPayment: createRetryPayment(deps),
    cancelOrder: createCancelOrder(deps),
    claimOrder: createClaimOrder(deps),
    reorder: createReorder({ ...deps, newId }),
    giftCards: createGiftCardUseCases({ ...deps, cards: createGiftCardReads(manager), codes: giftCardCodes, newCardId: () => newId('gcard') }),
    promotions: createPromotionUseCases({ ...deps, newId: () => newId('promo'), randomCode }),
    drafts: createDraftUseCases({ ...deps, newId }),
    edits: { preview: createPreviewEdit({ ...deps, newId }), edit: createEditOrder({ ...deps, newId }) },
    taxes: createManageTaxes(deps),
    shipping: createChangeShipping(deps),
    shippingTerms: createManageShipping({ ...deps, newId }),
    ...createFulfilmentUseCases({ ...deps, newId, returnWithinDays: settings.RETURN_WITHIN_DAYS, hasCarrier: carrierUrl !== undefined }),
  };
  return ground.serve({
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases, {
      promotions: createPromotionReads(manager),
      giftCards: createGiftCardReads(manager),
      guests: createGuestReads(manager),
      carts: createCartReads(manager), orders: createOrderReads(manager), terms: createTermsReads(manager), shipping: createShippingReads(manager), tokens, now, ...createFulfilmentReads(manager), ...createDraftsReads(manager),
    }),
    // Nobody is listened to who has no secret.
    routes: (app) => {
      if (settings.CARRIER_WEBHOOK_SECRETS.length > 0) addCarrierRoute(app, { secrets: settings.CARRIER_WEBHOOK_SECRETS, note: createNoteCarrier(deps), now, warn });
    },
    release: [stopExpiring, stopPruning, stopTelling, stopAskingCarrier, stopOpening],
  });
}

/** Brings the database up to date, as its owner. */
export const migrate = migrateWith(migrations);

/** Fills an empty database with the sample shop. */
export const seed = seedWith({
  entities, load: loadOrders,
  async sample(manager, size, onProgress) {
    await seedOrders(manager, size, onProgress);
    await seedPromotions(manager, giftCardCodes.hash, size);
  },
});

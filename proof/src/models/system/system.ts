import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { money, toDecimal } from '@storegraph/kernel/money';
import { settleExchanges } from '../model/exchanges.ts';
import { cancel } from '../model/orders.ts';
import { CODE_BASIS_POINTS } from '../model/prices.ts';
import { at, emptyCart } from '../model/shop.ts';
import type { Shop } from '../model/shop.ts';
import { showOrder, showShop } from '../model/shown.ts';
import { ADDRESSES, done } from './fixture.ts';
import type { Fixture } from './fixture.ts';
import { lookAround, lookAtOrder } from './look.ts';
import type { SeenCart, SeenOrder } from './look.ts';

/** An order of the sequence. */
export interface KnownOrder {
  readonly id: string;
  /** Of a guest's: what opens it. */
  readonly token: string | undefined;
  seen: SeenOrder | undefined;
}

/** The shop that runs, as the commands of one sequence are done to it. */
export interface System extends Fixture {
  cartId: string;
  readonly code: string;
  readonly card: { readonly id: string; readonly code: string };
  readonly orders: KnownOrder[];
  cart: SeenCart;
  /** What was done, one after the other; what was refused with its code. */
  readonly did: string[];
  /** Opens a cart for the shopper. */
  openCart(): Promise<void>;
  /** Resolves once the shop shows what the model says, of these orders and of everything else. Rejects with the difference when it does not in time. */
  agree(model: Shop, orders: Iterable<number>): Promise<void>;
  /** Calls off whatever can be; where there is a model that agrees, resolves once the shop shows that, too. Nothing of it is to change what later sequences count. */
  leave(model?: Shop): Promise<void>;
}

/** What there is when a sequence begins. */
const PRICES = [999n, 1_450n, 333n] as const;
const PIECES = [4, 9, 120] as const;
const CODE_USES = 2;
const CARD_MINOR = 5_000n;

const PATIENCE_MS = 20_000;

/** Money as inputs take it. */
export const eur = (amountMinor: bigint): object => ({ amount: toDecimal(money(amountMinor, 'EUR')), currency: 'EUR' });

/** Makes everything ready for a sequence, in the shop and in the model. */
export async function openSystem(fixture: Fixture): Promise<{ readonly model: Shop; readonly real: System }> {
  const { support, manager, admin, shopper, nobody, variantIds } = fixture;
  const [promotion, issued, ...stock] = await Promise.all([
    newPromotion(fixture), done(support, 'issue-gift-card', { amount: eur(CARD_MINOR), idempotencyKey: randomUUID() }),
    ...variantIds.map(async (variantId, index) => {
      await done(manager, 'set-price', { variantId, price: eur(at(PRICES, index)) });
      const now = await stockOf(manager, variantId);
      const by = at(PIECES, index) - (now.onHand - now.reserved - now.allocated);
      return by === 0 ? now : (await done(manager, 'adjust-stock', { variantId, by })).variant.stock as typeof now;
    }),
  ] as const);
  const model: Shop = {
    variants: stock.map(({ onHand, reserved, allocated }, index) => ({ onHand, reserved, allocated, priceMinor: at(PRICES, index) })),
    code: { uses: 0, most: CODE_USES }, cardMinor: CARD_MINOR, cart: emptyCart(), orders: [],
  };
  const real: System = {
    ...fixture, cartId: '', code: promotion.code, card: { id: issued.giftCard.id, code: issued.code }, orders: [], cart: { version: 0, lineIds: new Map() }, did: [],
    async openCart() {
      const { cart } = await done(shopper, 'create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
      await done(shopper, 'set-cart-shipping-address', { cartId: cart.id, address: ADDRESSES.Berlin });
      real.cartId = cart.id;
    },
    async agree(shop, orders) {
      const numbers = [...new Set(orders)].filter((number) => number in shop.orders);
      const wanted = { shop: showShop(shop), orders: numbers.map((number) => showOrder(at(shop.orders, number))) };
      const giveUpAt = Date.now() + PATIENCE_MS;
      for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 200)) {
        const [around, ...seen] = await Promise.all([
          lookAround(shopper, admin, nobody, { variantIds, cartId: real.cartId, window: fixture.window, promotionId: promotion.id, cardId: issued.giftCard.id }),
          ...numbers.map((number) => lookAtOrder(admin, at(real.orders, number).id)),
        ]);
        real.cart = around.cart;
        for (const [index, number] of numbers.entries()) at(real.orders, number).seen = at(seen, index);
        const shown = { shop: around.shown, orders: seen.map((order) => order.shown) };
        const wrong = differences(wanted, shown);
        if (wrong.length === 0) return;
        if (Date.now() > giveUpAt) throw new Error(`not as foreseen:\n    ${wrong.join('\n    ')}`);
        await delay(pauseMs);
      }
    },
    async leave(left) {
      for (const { id } of real.orders) await support.act('cancel-order', { orderId: id });
      if (!left) return;
      for (const order of left.orders) cancel(left, order, 'support');
      settleExchanges(left);
      await real.agree(left, left.orders.keys());
    },
  };
  await real.openCart();
  await real.agree(model, []);
  return { model, real };
}

async function newPromotion({ manager, variantIds }: Fixture): Promise<{ readonly id: string; readonly code: string }> {
  const code = `MODEL-${randomUUID().slice(0, 18).toUpperCase()}`;
  const { promotion } = await done(manager, 'create-promotion', {
    trigger: 'CODE', name: 'For a random sequence', stacking: 'COMBINABLE', startsAt: '2026-01-01T00:00:00Z', scope: { variantIds }, benefit: { kind: 'PERCENTAGE', basisPoints: CODE_BASIS_POINTS }, usageLimit: CODE_USES,
  });
  await done(manager, 'create-promotion-codes', { promotionId: promotion.id, codes: [code] });
  return { id: promotion.id, code };
}

async function stockOf(manager: Fixture['manager'], id: string): Promise<{ onHand: number; reserved: number; allocated: number }> {
  const { variant } = await manager.ask<any>('query($id: ID!) { variant(id: $id) { stock { onHand reserved allocated } } }', { id });
  return variant.stock;
}

/** Where two values differ, by the way to it. */
function differences(wanted: unknown, shown: unknown, path = ''): readonly string[] {
  if (wanted === shown) return [];
  if (typeof wanted !== 'object' || typeof shown !== 'object' || wanted === null || shown === null) return [`${path}: the model says ${JSON.stringify(wanted)}, the shop ${JSON.stringify(shown)}`];
  const [one, other] = [wanted, shown] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(wanted), ...Object.keys(shown)])].flatMap((key) => differences(one?.[key], other?.[key], path ? `${path}.${key}` : key));
}

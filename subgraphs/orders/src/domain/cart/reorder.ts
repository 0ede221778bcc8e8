import { isUser, requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Order, OrderLine } from '../order/order.ts';
import { orderNotFound } from '../order/refusals.ts';
import type { Stores } from '../ports.ts';
import { MAX_LINES, MAX_QUANTITY } from './cart.ts';
import type { NewCartLine } from './ports.ts';
import { cartFull, nothingForSale } from './refusals.ts';
import { cartChanged } from './tell-cart.ts';
import { priceOf } from './variant.ts';

/** An order to buy again. */
export interface ReorderInput {
  readonly orderId: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** The cart it went into, and what could not be had again: no longer for sale, or the cart holds as much of it as it may. */
export interface Reordered {
  readonly cartId: Id<'cart'>;
  readonly missingLineIds: readonly Id<'oline'>[];
}

/**
 * Puts what is still for sale of a customer's own order into their open cart of its currency, or a new one, at the prices of now.
 * Refuses with ORDER_NOT_FOUND, NOTHING_FOR_SALE, CART_FULL, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type Reorder = (caller: Caller, input: ReorderInput) => Promise<Reordered>;

/** What buying again needs. */
export interface ReorderDeps {
  readonly transact: Transact<Stores>;
  readonly newId: <K extends 'cart' | 'cline'>(kind: K) => Id<K>;
  readonly now: () => Date;
}

/** Makes the use case. */
export function createReorder(deps: ReorderDeps): Reorder {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const customerId = requireUser(caller);
    const orderId = parseId('order', input.orderId, ['orderId']);
    return deps.transact((stores) =>
      stores.idempotency.once({ actor: customerId, operation: 'reorder', key: key ?? undefined, input }, async () => {
        const [order] = await stores.orders.byIds([orderId]);
        if (!order || !isUser(caller, order.customerId)) throw orderNotFound();
        const cartId = await openCart(stores, order, deps);
        const ordered = await stores.orders.linesOf([orderId]);
        const lines = await stillHad(stores, order, ordered, cartId, deps);
        if (lines.length === 0) throw nothingForSale();
        await stores.carts.add(cartId, lines);
        if ((await stores.carts.countLines(cartId)) > MAX_LINES) throw cartFull();
        const had = new Set(lines.map(({ variantId }) => variantId));
        return { cartId, missingLineIds: ordered.filter(({ variantId }) => !had.has(variantId)).map(({ id }) => id) };
      }),
    );
  };
}

/** The customer's open cart, kept from others until the transaction ends; a new one when there is none, or it was ordered just now. */
async function openCart({ carts, outbox }: Stores, { customerId, total: { currency } }: Order, { newId, now }: ReorderDeps): Promise<Id<'cart'>> {
  const holder = { customerId, tokenHash: undefined };
  const active = await carts.activeOf(customerId, currency);
  const open = active && (await carts.change(active, holder, now()));
  if (open) {
    await outbox.tell(cartChanged(open));
    return open.id;
  }
  const id = newId('cart');
  await carts.open({ id, currency, customerId, tokenHash: undefined, updatedAt: now() });
  await carts.change(id, holder, now());
  return id;
}

/** Of each variant as many pieces as were ordered, as far as the cart may hold them. */
async function stillHad({ carts, variants }: Stores, { total: { currency } }: Order, ordered: readonly OrderLine[], cartId: Id<'cart'>, { newId }: ReorderDeps): Promise<readonly NewCartLine[]> {
  const known = new Map((await variants.byIds(ordered.map(({ variantId }) => variantId))).map((variant) => [variant.id, variant]));
  const [cart] = await carts.byIds([cartId]);
  const there = new Map(cart?.lines.map(({ variant, quantity }) => [variant.id, quantity]));
  return [...Map.groupBy(ordered, ({ variantId }) => variantId)].flatMap(([variantId, same]) => {
    const variant = known.get(variantId);
    const price = variant && priceOf(variant, currency);
    const quantity = Math.min(same.reduce((sum, each) => sum + each.quantity, 0), MAX_QUANTITY - (there.get(variantId) ?? 0));
    return price && quantity > 0 ? [{ id: newId('cline'), variantId, quantity, unitPriceMinor: price.amountMinor }] : [];
  });
}

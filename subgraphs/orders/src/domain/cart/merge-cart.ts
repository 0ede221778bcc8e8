import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { MAX_LINES } from './cart.ts';
import type { Cart } from './cart.ts';
import { holderOf, isHeldBy } from './cart-holder.ts';
import type { CartHolder, GuestTokens } from './cart-holder.ts';
import { PART_RULES, mergeLines, mergeSaid, notice } from './merge-parts.ts';
import type { MergeNotice } from './merge-parts.ts';
import { MERGE_RULES } from './merge-rules.ts';
import type { MergeCase } from './merge-rules.ts';
import type { CartStore } from './ports.ts';
import { cartClosed, cartNotFound, mergedCartFull } from './refusals.ts';
import { cartChanged } from './tell-cart.ts';

type Told = Pick<Stores, 'carts' | 'outbox'>;

/** A guest's cart and what holds it. */
export interface MergeCartInput {
  readonly cartId: string;
  readonly token: string;
}

/** The caller's cart, and what did not go into it as it lay in the guest's. */
export interface MergedCart {
  readonly cartId: Id<'cart'>;
  readonly notices: readonly MergeNotice[];
}

/** Makes a guest's cart the caller's, by the tables of merge rules. Answers the caller's cart. Refuses with CART_NOT_FOUND, CART_CLOSED, CART_FULL. */
export type MergeCart = (caller: Caller, input: MergeCartInput) => Promise<MergedCart>;

/** Makes the use case. */
export function createMergeCart(deps: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): MergeCart {
  return async (caller, input) => {
    const customerId = requireUser(caller);
    const cartId = parseId('cart', input.cartId, ['cartId']);
    const holder = holderOf(caller, input.token, deps.tokens);
    return deps.transact(async ({ carts, outbox }) => {
      const { cart, target } = await lockBoth(carts, cartId, customerId, holder);
      switch (MERGE_RULES[cart.status][caseOf(cart, target, customerId)]) {
        case 'keep': return { cartId: cart.id, notices: [] };
        case 'refuse': throw cartClosed();
        case 'adopt': return adopt({ carts, outbox }, cart, customerId, deps.now());
        case 'pour': return pour({ carts, outbox }, cart, { ...(target ?? cart), customerId }, deps.now());
      }
    });
  };
}

/** Both carts at once and in one order, so that two mergers cannot wait for each other. */
async function lockBoth(carts: CartStore, cartId: Id<'cart'>, customerId: Id<'user'>, holder: CartHolder): Promise<{ cart: Cart; target: Cart | undefined }> {
  const guests = await carts.find(cartId);
  if (!guests || !isHeldBy(guests, holder)) throw cartNotFound();
  const targetId = await carts.activeOf(customerId, guests.currency);
  const locked = await carts.lock(targetId && targetId !== cartId ? [cartId, targetId] : [cartId]);
  const cart = locked.find(({ id }) => id === cartId);
  // What was seen before the lock may have changed since.
  if (!cart || !isHeldBy(cart, holder)) throw cartNotFound();
  return { cart, target: locked.find(({ id, status }) => id !== cartId && status === 'OPEN') };
}

function caseOf(cart: Cart, target: Cart | undefined, customerId: Id<'user'>): MergeCase {
  if (cart.customerId === customerId) return 'own';
  return target ? 'beside' : 'alone';
}

async function adopt({ carts, outbox }: Told, { id, version }: Cart, customerId: Id<'user'>, at: Date): Promise<MergedCart> {
  await carts.adopt(id, customerId, at);
  await demandRoom(carts, customerId);
  await outbox.tell(cartChanged({ id, version: version + 1 }));
  return { cartId: id, notices: [] };
}

async function pour({ carts, outbox }: Told, from: Cart, into: Cart & { readonly customerId: Id<'user'> }, at: Date): Promise<MergedCart> {
  const lines = mergeLines(await carts.linesOf(into), await carts.linesOf(from));
  const left = await carts.pour(from, into, lines, mergeSaid(into, from), at);
  await demandRoom(carts, into.customerId);
  await outbox.tellAll([from, into].map(({ id, version }) => cartChanged({ id, version: version + 1 })));
  const codes = left.codes > 0 ? [notice(PART_RULES.codes.told)] : [];
  const giftCards = left.giftCards > 0 ? [notice(PART_RULES.giftCards.told)] : [];
  return { cartId: into.id, notices: [...lines.notices, ...codes, ...giftCards] };
}

/** What was saved is as bounded as a cart; nothing is lost for that. */
async function demandRoom(carts: CartStore, customerId: Id<'user'>): Promise<void> {
  if ((await carts.countSaved(customerId)) > MAX_LINES) throw mergedCartFull();
}

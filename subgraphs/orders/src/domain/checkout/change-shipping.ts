import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parsePostalAddress } from '@storegraph/kernel/postal-address';
import type { Transact } from '@storegraph/kernel/transact';
import type { Cart } from '../cart/cart.ts';
import { holderOf } from '../cart/cart-holder.ts';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { changeCart } from '../cart/change-cart.ts';
import type { Stores } from '../ports.ts';
import { NO_OFFERS } from '../promotions/evaluation/promote-lines.ts';
import { placeOfCart } from './place-of-cart.ts';
import { quoteCart } from './quote-cart.ts';
import type { Quote } from './quote.ts';
import { deliverySlotClosed, deliverySlotFull, deliverySlotNotFound, deliverySlotNotReserved } from './refusals.ts';
import { agreeOnShipping, parseChoice } from './shipping-choice.ts';
import type { Terms } from './terms.ts';

/** How long a delivery slot is kept for a cart. */
const SLOT_HOLD_MS = 15 * 60_000;

/** A cart and, of a guest's, its token. */
interface CartInput {
  readonly cartId: string;
  readonly token?: string | null | undefined;
}

/** What shoppers say of where, how and when a cart is sent. Each answers the cart's id, and refuses with INVALID_ID, CART_NOT_FOUND and CART_CLOSED besides. */
export interface ChangeShipping {
  /** Refuses with INVALID_ADDRESS. */
  readonly setAddress: (caller: Caller, input: CartInput & { readonly address?: Parameters<typeof parsePostalAddress>[0] | null | undefined }) => Promise<Id<'cart'>>;
  /** Refuses with what `agreeOnShipping` does. */
  readonly setMethod: (caller: Caller, input: CartInput & Parameters<typeof parseChoice>[0]) => Promise<Id<'cart'>>;
  /** Keeps a slot for 15 minutes. Refuses with DELIVERY_SLOT_NOT_FOUND, DELIVERY_SLOT_CLOSED, DELIVERY_SLOT_FULL, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
  readonly reserveSlot: (caller: Caller, input: CartInput & { readonly slotId: string; readonly idempotencyKey?: string | null | undefined }) => Promise<Id<'cart'>>;
  /** Refuses with DELIVERY_SLOT_NOT_RESERVED. */
  readonly cancelSlot: (caller: Caller, input: CartInput) => Promise<Id<'cart'>>;
}

/** Makes the use cases. */
export function createChangeShipping(deps: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): ChangeShipping {
  const { transact, tokens, now } = deps;
  const begin = (caller: Caller, { cartId, token }: CartInput) => ({ id: parseId('cart', cartId, ['cartId']), holder: holderOf(caller, token, tokens) });
  return {
    async setAddress(caller, { address, ...input }) {
      const { id, holder } = begin(caller, input);
      const shippingAddress = address ? parsePostalAddress(address, ['address']) : undefined;
      return transact(async (stores) => {
        await changeCart(stores, id, holder, now());
        await stores.carts.setShipping(id, { shippingAddress });
        return id;
      });
    },

    async setMethod(caller, input) {
      const { id, holder } = begin(caller, input);
      const { methodId: shippingMethodId, pickupPointId } = parseChoice(input);
      return transact(async (stores) => {
        const cart = await changeCart(stores, id, holder, now());
        const { shipping } = await quoteNow(stores, { ...cart, shippingMethodId, pickupPointId }, now());
        agreeOnShipping({ ...shipping, problems: shipping.problems.filter((code) => code !== 'DELIVERY_SLOT_GONE') });
        await stores.carts.setShipping(id, { shippingMethodId, pickupPointId });
        return id;
      });
    },

    async reserveSlot(caller, { idempotencyKey, token, ...input }) {
      const { id, holder } = begin(caller, { ...input, token });
      const slotId = parseId('slot', input.slotId, ['slotId']);
      const call = { actor: caller.userId ?? holder.tokenHash ?? 'nobody', operation: 'reserveDeliverySlot', key: idempotencyKey ?? undefined, input };
      return transact((stores) => stores.idempotency.once(call, async () => {
        const at = now();
        const cart = await changeCart(stores, id, holder, at);
        const { zoneCode } = await termsNow(stores, cart, at);
        const slot = await stores.shipping.lockSlot(slotId);
        if (!slot || slot.zoneCode !== zoneCode) throw deliverySlotNotFound();
        if (slot.cutoffAt <= at) throw deliverySlotClosed();
        await stores.shipping.unbook(id);
        if (!(await stores.shipping.book(slotId, slot.capacity, id, at, new Date(at.getTime() + SLOT_HOLD_MS)))) throw deliverySlotFull();
        await stores.carts.setShipping(id, { deliverySlotId: slotId });
        return id;
      }));
    },

    async cancelSlot(caller, input) {
      const { id, holder } = begin(caller, input);
      return transact(async ({ carts, shipping, outbox }) => {
        const { deliverySlotId } = await changeCart({ carts, outbox }, id, holder, now());
        if (!deliverySlotId) throw deliverySlotNotReserved();
        await shipping.unbook(id);
        await carts.setShipping(id, { deliverySlotId: undefined });
        return id;
      });
    },
  };
}

const termsNow = ({ terms }: Pick<Stores, 'terms'>, cart: Cart, at: Date): Promise<Terms> =>
  terms.of({ ...placeOfCart(cart), cartId: cart.id, pickupPointId: cart.pickupPointId }, at);

const quoteNow = async (stores: Pick<Stores, 'carts' | 'terms'>, cart: Cart, at: Date): Promise<Quote> =>
  quoteCart({ ...cart, lines: await stores.carts.linesOf(cart) }, await termsNow(stores, cart, at), NO_OFFERS, at);

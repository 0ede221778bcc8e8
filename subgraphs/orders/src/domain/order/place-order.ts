import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import { parsePostalAddress } from '@storegraph/kernel/postal-address';
import type { Transact } from '@storegraph/kernel/transact';
import type { Cart } from '../cart/cart.ts';
import { isHeldBy } from '../cart/cart-holder.ts';
import type { CartHolder, GuestTokens } from '../cart/cart-holder.ts';
import type { CartStore } from '../cart/ports.ts';
import { cartClosed, cartNotFound } from '../cart/refusals.ts';
import { cartChanged } from '../cart/tell-cart.ts';
import { placeOfCart } from '../checkout/place-of-cart.ts';
import { quoteOf } from '../checkout/quote.ts';
import { addressMissing } from '../checkout/refusals.ts';
import { agreeOnShipping, parseChoice } from '../checkout/shipping-choice.ts';
import { sentBy } from '../checkout/sent-by.ts';
import { shopperOf } from '../guests/shopper.ts';
import type { Stores } from '../ports.ts';
import { NO_OFFERS, discountsOn } from '../promotions/evaluation/promote-lines.ts';
import { promotionUsedUp } from '../promotions/refusals.ts';
import { toOrderDiscount } from '../promotions/evaluation/order-discount.ts';
import type { PartAmounts } from '../totals/amounts.ts';
import { placeOf } from '../totals/place.ts';
import { agreeOnLines, agreeOnPayment, agreeOnTotal } from './agree-on-cart.ts';
import type { AgreedLine } from './agree-on-cart.ts';
import type { Order } from './order.ts';
import { parsePaymentMethod } from './parse-texts.ts';
import { cartChanged as cartChangedSince } from './refusals.ts';
import { toldOf } from './tell-step.ts';

/** What a shopper agreed to buy. */
export interface PlaceOrderInput {
  readonly cartId: string;
  /** Without an account: the cart's. */
  readonly token?: string | null | undefined;
  /** Without an account: where the shopper is told of it. */
  readonly email?: string | null | undefined;
  readonly cartVersion: number;
  readonly expectedTotal: Money;
  /** The cart's, or where the parcel is fetched, when left out. */
  readonly shippingAddress?: Parameters<typeof parsePostalAddress>[0] | null | undefined;
  /** The cart's, or where it is sent, when left out. */
  readonly billingAddress?: Parameters<typeof parsePostalAddress>[0] | null | undefined;
  /** The cart's when left out. */
  readonly shippingMethodId?: string | null | undefined;
  readonly pickupPointId?: string | null | undefined;
  /** Undefined when gift cards pay all. */
  readonly paymentMethodToken?: string | null | undefined;
  /** What the shopper agreed to pay besides what gift cards pay; not compared when left out. */
  readonly expectedToPay?: Money | undefined;
  readonly idempotencyKey: string;
}

/**
 * Places a PENDING order of what is in a customer's or a guest's cart and announces it; stock and payment follow as events.
 * Refuses with CART_NOT_FOUND, CART_CLOSED, CART_CHANGED, what `agreeOnLines`, `agreeOnShipping` and `agreeOnTotal` refuse,
 * EMAIL_REQUIRED, INVALID_EMAIL, PROMOTION_USED_UP, TO_PAY_CHANGED, INVALID_ADDRESS, INVALID_PAYMENT_METHOD, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT; nothing is kept then.
 */
export type PlaceOrder = (caller: Caller, input: PlaceOrderInput) => Promise<PlacedOrder>;

/** An order that is placed; `asPlaced` is undefined when this call was answered before: it may have moved on. */
export interface PlacedOrder {
  readonly id: Id<'order'>;
  readonly asPlaced: Order | undefined;
  /** Without an account: the secret that opens the order. */
  readonly token: string | undefined;
}

/** What placing an order needs; `payWithinMs` is how long it may await its payment. */
export interface PlaceOrderDeps {
  readonly transact: Transact<Stores>;
  readonly tokens: GuestTokens;
  readonly newId: <K extends 'order' | 'oline' | 'user'>(kind: K) => Id<K>;
  readonly now: () => Date;
  readonly payWithinMs: number;
}

/** Makes the use case. */
export function createPlaceOrder(deps: PlaceOrderDeps): PlaceOrder {
  return async (caller, { idempotencyKey: key, token, ...input }) => {
    const { holder, actor, promoted: shopper, customerId, guest } = shopperOf(caller, { ...input, token }, deps.tokens);
    const cartId = parseId('cart', input.cartId, ['cartId']);
    const address = input.shippingAddress ? parsePostalAddress(input.shippingAddress, ['shippingAddress']) : undefined;
    const billed = input.billingAddress ? parsePostalAddress(input.billingAddress, ['billingAddress']) : undefined;
    const wanted = parseChoice(input);
    const methodToken = input.paymentMethodToken == null ? undefined : parsePaymentMethod(input.paymentMethodToken);
    return deps.transact(async ({ carts, terms, orders, promotions, giftCards, outbox, idempotency }) => {
      let asPlaced: Order | undefined;
      const id = await idempotency.once({ actor, operation: 'placeOrder', key, input }, async () => {
        const placedAt = deps.now();
        const cart = await closeCart(carts, cartId, holder, input.cartVersion, placedAt);
        const lines = agreeOnLines(await carts.linesOf(cart), cart.currency, input.expectedTotal);
        const choice = { methodId: wanted.methodId ?? cart.shippingMethodId, pickupPointId: wanted.pickupPointId ?? cart.pickupPointId, slotId: cart.deliverySlotId };
        const here = await terms.of({ ...placeOf(address ?? placeOfCart(cart)), cartId, pickupPointId: choice.pickupPointId }, placedAt);
        const [offers = NO_OFFERS] = await promotions.offersTo([cartId], placedAt);
        const promoted = { currency: cart.currency, lines, customerId, offers };
        const quote = quoteOf({ currency: cart.currency, lines, terms: here, choice, at: placedAt }, discountsOn(promoted, placedAt));
        const { amounts, discounts } = quote;
        agreeOnShipping(quote.shipping);
        const shippingAddress = address ?? cart.shippingAddress ?? here.pickupPoint?.address;
        if (!shippingAddress) throw addressMissing();
        agreeOnTotal(money(amounts.totalMinor, cart.currency), input.expectedTotal);
        const ordered = lines.map((line, index) => snapshot(line, deps.newId('oline'), amounts.lines[index]));
        const order = await orders.place({
          id: deps.newId('order'), cartId, customerId: customerId ?? deps.newId('user'), guest, total: input.expectedTotal, shippingAddress, billingAddress: billed ?? cart.billingAddress, methodToken: methodToken ?? '', placedAt,
          payBy: new Date(placedAt.getTime() + deps.payWithinMs),
          lines: ordered, taxes: amounts.taxes, sent: sentBy(quote, here),
        });
        const taken = discounts.map((discount) => toOrderDiscount(discount, lines, ordered, cart.currency));
        if (!(await promotions.take({ orderId: order.id, shopper, currency: cart.currency, at: placedAt }, taken))) throw promotionUsedUp();
        const giftCardMinor = offers.hasGiftCards ? await giftCards.redeem(cartId, order.id, placedAt) : 0n;
        agreeOnPayment(money(amounts.totalMinor - giftCardMinor, cart.currency), input.expectedToPay, methodToken);
        await outbox.tellAll([...toldOf(order, 'orders.order-placed'), cartChanged(cart)]);
        asPlaced = order;
        return order.id;
      });
      return { id, asPlaced, token: guest?.token };
    });
  };
}

/** Of two orders of one cart, one closes it; a refusal later on opens it again. */
async function closeCart(carts: CartStore, id: Id<'cart'>, holder: CartHolder, version: number, at: Date): Promise<Cart> {
  const closed = await carts.order(id, holder, version, at);
  if (closed) return closed;
  const cart = await carts.find(id);
  if (!cart || !isHeldBy(cart, holder)) throw cartNotFound();
  throw cart.status === 'OPEN' ? cartChangedSince() : cartClosed();
}

/** What was agreed is kept with the order: later changes of products do not change it. */
export function snapshot({ variant, quantity, weightGrams, unitPrice }: Pick<AgreedLine, 'variant' | 'quantity' | 'weightGrams' | 'unitPrice'>, id: Id<'oline'>, amounts: PartAmounts | undefined) {
  const { id: variantId, productId, productName, variantName, sku, imageUrl } = variant;
  return { id, variantId, productId, productName, variantName, sku, imageUrl, quantity, weightGrams, unitPrice, amounts };
}

import { fromDecimal } from '@storegraph/kernel/money';
import type { RetryingClient } from '../../clients/retrying-client.ts';
import type { ShownOrder, ShownShop } from '../model/shown.ts';

const ORDER = `query Look($id: ID!) { order(id: $id) {
  id version number status fulfilmentStatus availableActions availableTransitions total { amount } shippingAddress { city } shipping { pickupPoint { id } }
  timeline { version paymentStatus }
  lines { id quantity amounts { total { amount } } pieces { cancelled packed shipped delivered returned refunded } }
  shipments { id number status availableTransitions }
  returns { id number status availableTransitions }
  edits { status }
  refundGrants { amount { amount } }
  payments { attempt status amount { amount } refundedAmount { amount } nextAction { url } }
} }`;

/** An order as the graph shows it, in the words of the model, and what it takes to do something with it. */
export interface SeenOrder {
  readonly shown: ShownOrder;
  readonly version: number;
  readonly number: string;
  readonly lineIds: readonly string[];
  readonly parcelIds: readonly string[];
  readonly returnIds: readonly string[];
  /** Where the shopper says whether the last payment may be charged. */
  readonly page: string | undefined;
}

/** Looks at an order as staff do. */
export async function lookAtOrder(staff: RetryingClient, id: string): Promise<SeenOrder> {
  const { order } = await staff.ask<any>(ORDER, { id });
  const [shipments, returns, payments] = [byNumber(order.shipments, 'number'), byNumber(order.returns, 'number'), byNumber(order.payments, 'attempt')];
  return {
    version: order.version, number: order.number, lineIds: order.lines.map(idOf), parcelIds: shipments.map(idOf), returnIds: returns.map(idOf), page: payments.at(-1)?.nextAction?.url,
    shown: {
      status: order.status, fulfilment: order.fulfilmentStatus, payment: order.timeline.findLast(({ version }: any) => version === order.version).paymentStatus ?? 'NONE', city: order.shippingAddress.city, isFetched: order.shipping?.pickupPoint != null, total: minor(order.total),
      actions: order.availableActions.filter((action: string) => action !== 'RETRY_PAYMENT').sort(), next: order.availableTransitions.toSorted(),
      lines: order.lines.map(({ quantity, amounts, pieces }: any) => ({ quantity, paid: minor(amounts.total), ...pieces })),
      parcels: shipments.map(({ status, availableTransitions }: any) => ({ status, next: availableTransitions.toSorted() })),
      returns: returns.map(({ status, availableTransitions }: any) => ({ status, next: availableTransitions.toSorted() })),
      payments: payments.map(({ status, amount, refundedAmount }: any) => ({ status, amount: minor(amount), refunded: minor(refundedAmount) })),
      edits: order.edits.map(({ status }: any) => status),
      granted: order.refundGrants.reduce((sum: bigint, { amount }: any) => sum + BigInt(minor(amount)), 0n).toString(),
    },
  };
}

/** What there is besides orders, by its ids. */
export interface Things {
  readonly variantIds: readonly string[];
  readonly cartId: string;
  /** A guest's cart with one piece of each variant: it shows their prices. */
  readonly window: { readonly id: string; readonly token: string };
  readonly promotionId: string;
  readonly cardId: string;
}

const CART = 'query Look($id: ID!, $token: String) { cart(id: $id, token: $token) { id version total { amount } toPay { amount } lines { id quantity unitPrice { amount } variant { id } } } }';
const HOUSE = 'query Look($cardId: ID!, $promotionId: ID!) { giftCard(id: $cardId) { balance { amount } } promotion(id: $promotionId) { statistics { uses } }';

/** The shopper's cart as it can be acted on. */
export interface SeenCart {
  readonly version: number;
  /** By the place of their variant in the model. */
  readonly lineIds: ReadonlyMap<number, string>;
}

/** Looks at everything besides orders: the shopper at their cart, staff at the rest. */
export async function lookAround(shopper: RetryingClient, staff: RetryingClient, nobody: RetryingClient, { variantIds, cartId, window, promotionId, cardId }: Things): Promise<{ readonly shown: ShownShop; readonly cart: SeenCart }> {
  const variants = variantIds.map((id, index) => `v${index}: variant(id: "${id}") { stock { onHand reserved allocated } }`).join(' ');
  const [{ cart }, { cart: prices }, { giftCard, promotion, ...rest }] = await Promise.all([
    shopper.ask<any>(CART, { id: cartId }), nobody.ask<any>(CART, window), staff.ask<any>(`${HOUSE} ${variants} }`, { cardId, promotionId }),
  ]);
  const lines: readonly any[] = cart.lines.map((line: any) => ({ ...line, variant: variantIds.indexOf(line.variant.id) }));
  return {
    cart: { version: cart.version, lineIds: new Map(lines.map(({ variant, id }) => [variant, id])) },
    shown: {
      stock: variantIds.map((_, index) => rest[`v${index}`].stock), prices: variantIds.map((id) => minor(prices.lines.find(({ variant }: any) => variant.id === id).unitPrice)),
      cart: { lines: lines.map(({ variant, quantity }) => ({ variant, quantity })), ...(lines.length > 0 ? { total: minor(cart.total), toPay: minor(cart.toPay) } : {}) },
      codeUses: promotion.statistics.uses, card: minor(giftCard.balance),
    },
  };
}

const idOf = ({ id }: { id: string }): string => id;
const byNumber = (all: readonly any[], name: string): readonly any[] => all.toSorted((a, b) => a[name] - b[name]);
const minor = ({ amount }: { amount: string }): string => String(fromDecimal(amount, 'EUR')?.amountMinor);

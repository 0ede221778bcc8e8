import type { Id } from '@storegraph/kernel/ids';
import { isSameAmount } from '@storegraph/kernel/money';
import type { ShippingProblemCode } from '../checkout/shipping-choice.ts';
import { unitPriceOf } from './cart.ts';
import type { CartLine } from './cart.ts';

/** What can be the matter with a line of a cart. */
export type LineProblemCode = 'PRICE_CHANGED' | 'UNAVAILABLE' | 'OUT_OF_STOCK' | 'TOO_FEW_LEFT';
/** What can be the matter with a cart. */
export type CartProblemCode = LineProblemCode | ShippingProblemCode;

/** Something about a cart that a shopper should know before ordering. */
export interface CartProblem {
  readonly code: CartProblemCode;
  readonly message: string;
  /** Null when it is about how the cart is sent. */
  readonly lineId: Id<'cline'> | null;
}

interface ProblemRule {
  readonly code: LineProblemCode;
  readonly holds: (line: CartLine) => boolean;
  readonly message: (name: string) => string;
}

/** From this many pieces on, products says no more than that there are so many. */
const MOST_TOLD = 10;

/** What is not for sale has no price, and nobody asks how many of it there are. */
const RULES: readonly ProblemRule[] = [
  { code: 'UNAVAILABLE', holds: (line) => !unitPriceOf(line), message: (name) => `${name} is no longer for sale.` },
  { code: 'PRICE_CHANGED', holds: hasAnotherPrice, message: (name) => `The price of ${name} has changed since you put it in.` },
  { code: 'OUT_OF_STOCK', holds: (line) => isForSale(line) && line.orderableQuantity === 0, message: (name) => `${name} is sold out.` },
  { code: 'TOO_FEW_LEFT', holds: (line) => isForSale(line) && isTooFew(line), message: (name) => `There are fewer pieces of ${name} left than you want.` },
];

/** What shoppers are told of how a cart is sent. */
const ON_THE_WAY: Readonly<Record<ShippingProblemCode, string>> = {
  NOT_DELIVERABLE: 'Nothing carries this to where it goes.',
  SHIPPING_METHOD_UNAVAILABLE: 'The shipping method you chose does not carry this there, or not any more.',
  PICKUP_POINT_REQUIRED: 'Choose the point where you fetch it.',
  PICKUP_POINT_UNAVAILABLE: 'The pickup point is not there any more, or the method does not go there.',
  DELIVERY_SLOT_GONE: 'The delivery slot is not kept for you any more; choose one again.',
};

/** What is the matter with a cart's lines, and with how it is sent; empty when all is well. */
export function problemsOf(lines: readonly CartLine[], shipping: readonly ShippingProblemCode[]): readonly CartProblem[] {
  const ofLines = lines.flatMap((line) =>
    RULES.filter(({ holds }) => holds(line)).map(({ code, message }) => ({ code, message: message(line.variant.productName), lineId: line.id })));
  // An empty cart is not sent.
  const onTheWay = lines.length > 0 ? shipping.map((code) => ({ code, message: ON_THE_WAY[code], lineId: null })) : [];
  return [...ofLines, ...onTheWay];
}

const isForSale = (line: CartLine): boolean => unitPriceOf(line) !== undefined;

function isTooFew({ quantity, orderableQuantity }: CartLine): boolean {
  return orderableQuantity !== undefined && orderableQuantity > 0 && orderableQuantity < MOST_TOLD && quantity > orderableQuantity;
}

function hasAnotherPrice(line: CartLine): boolean {
  const unitPrice = unitPriceOf(line);
  return unitPrice !== undefined && !isSameAmount(unitPrice, line.unitPriceWhenAdded);
}

import type { FilledCart } from '../cart/cart.ts';
import { toAgreedLine } from '../order/agree-on-cart.ts';
import type { Evaluation } from '../promotions/evaluation/evaluate.ts';
import { discountsOn, promoteLines } from '../promotions/evaluation/promote-lines.ts';
import type { PromotedLines } from '../promotions/evaluation/promote-lines.ts';
import { quoteOf } from './quote.ts';
import type { Quote } from './quote.ts';
import type { Terms } from './terms.ts';

/** What a cart comes to, and what became of each promotion that is offered to it. */
export interface PromotedQuote extends Quote {
  readonly promotions: Evaluation;
}

/** What a cart comes to now; what is no longer for sale is not counted. */
export function quoteCart(cart: FilledCart, terms: Terms, offers: PromotedLines['offers'], at: Date): PromotedQuote {
  const { currency, customerId, shippingMethodId: methodId, pickupPointId, deliverySlotId: slotId } = cart;
  const lines = cart.lines.map(toAgreedLine).filter((line) => line !== undefined);
  const promoted = { currency, lines, customerId, offers };
  const quote = quoteOf({ currency, lines, terms, choice: { methodId, pickupPointId, slotId }, at }, discountsOn(promoted, at));
  return { ...quote, promotions: promoteLines(promoted, quote.amounts.shippingMinor, at) };
}

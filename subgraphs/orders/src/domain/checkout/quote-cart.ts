import type { FilledCart } from '../cart/cart.ts';
import { toAgreedLine } from '../order/agree-on-cart.ts';
import type { Evaluation } from '../promotions/evaluate.ts';
import { discountsOn, promoteLines } from '../promotions/promote-lines.ts';
import type { PromotedLines } from '../promotions/promote-lines.ts';
import type { Place } from '../totals/place.ts';
import { quoteOf } from './quote.ts';
import type { Quote } from './quote.ts';
import type { Terms } from './terms.ts';

/** What a cart comes to, and what became of each promotion that is offered to it. */
export interface PromotedQuote extends Quote {
  readonly promotions: Evaluation;
}

/** What a cart comes to now; what is no longer for sale is not counted. */
export function quoteCart({ currency, customerId, lines: all }: FilledCart, place: Place, terms: Terms, offers: PromotedLines['offers'], at: Date): PromotedQuote {
  const lines = all.map(toAgreedLine).filter((line) => line !== undefined);
  const promoted = { currency, lines, customerId, offers };
  const quote = quoteOf({ currency, lines, place, terms }, discountsOn(promoted, at));
  return { ...quote, promotions: promoteLines(promoted, quote.amounts.shippingMinor, at) };
}

import type { FilledCart } from '../cart/cart.ts';
import { toAgreedLine } from '../order/agree-on-cart.ts';
import type { Place } from '../totals/place.ts';
import { quoteOf } from './quote.ts';
import type { Quote } from './quote.ts';
import type { Terms } from './terms.ts';

/** What a cart comes to now; what is no longer for sale is not counted. */
export function quoteCart({ currency, lines }: FilledCart, place: Place, terms: Terms): Quote {
  return quoteOf({ currency, lines: lines.map(toAgreedLine).filter((line) => line !== undefined), place, terms });
}

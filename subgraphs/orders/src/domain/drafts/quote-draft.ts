import { money } from '@storegraph/kernel/money';
import { priceOf } from '../cart/variant.ts';
import type { Variant } from '../cart/variant.ts';
import { quoteOf } from '../checkout/quote.ts';
import type { Quote, QuotedLine } from '../checkout/quote.ts';
import { channelOf } from '../totals/channel.ts';
import { placeOf } from '../totals/place.ts';
import type { Place } from '../totals/place.ts';
import type { TermsRequest } from '../checkout/ports.ts';
import type { Terms } from '../checkout/terms.ts';
import type { ShippingProblemCode } from '../checkout/shipping-choice.ts';
import type { Money } from '@storegraph/kernel/money';
import type { Draft, DraftLine } from './draft.ts';
import { manualDiscounts } from './manual-discounts.ts';

/** What keeps a draft from becoming an order. */
export type DraftProblemCode = 'DRAFT_EMPTY' | 'CUSTOMER_MISSING' | 'INVALID_ADDRESS' | 'VARIANT_UNAVAILABLE' | Exclude<ShippingProblemCode, 'DELIVERY_SLOT_GONE'>;

/** A problem, and of which line it is. */
export interface DraftProblem {
  readonly code: DraftProblemCode;
  readonly lineId: DraftLine['id'] | null;
}

/** A line at the price that is asked for it. */
export interface PricedDraftLine extends QuotedLine {
  readonly variant: Variant;
  readonly unitPrice: Money;
}

/** What a draft comes to now, and what is the matter with it. */
export interface DraftQuote extends Quote {
  readonly lines: readonly PricedDraftLine[];
  readonly problems: readonly DraftProblem[];
}

/** Whose terms a draft is counted by: where it goes, or the channel's home country. */
export function termsOfDraft({ currency, shippingAddress, pickupPointId }: Draft): TermsRequest {
  const place: Place = shippingAddress ? placeOf(shippingAddress) : { country: channelOf(currency).homeCountry, region: '' };
  return { ...place, cartId: undefined, pickupPointId };
}

/** Counts what a draft comes to, by the pipeline that counts every order; promotions have no part in it. What is not for sale is not counted. */
export function quoteDraft(draft: Draft, terms: Terms, at: Date): DraftQuote {
  const { currency, shippingMethodId: methodId, pickupPointId } = draft;
  const lines = draft.lines.map((line) => priced(line, currency)).filter((line) => line !== undefined);
  const quote = quoteOf({ currency, lines, terms, choice: { methodId, pickupPointId, slotId: undefined }, at }, manualDiscounts(draft));
  return { ...quote, lines, problems: problemsOf(draft, quote, terms, new Set(lines.map(({ id }) => id))) };
}

/** A line at its own price or that of now; undefined when it is hidden, or has neither. */
function priced({ id, variant, quantity, ownPrice, taxCategory, weightGrams }: DraftLine, currency: string): PricedDraftLine | undefined {
  const unitPrice = ownPrice && variant.isPublished ? money(ownPrice.unitPriceMinor, currency) : priceOf(variant, currency);
  return unitPrice && { id, variant, quantity, taxCategory, weightGrams, unitPrice, productId: variant.productId, variantId: variant.id, unitPriceMinor: unitPrice.amountMinor };
}

function problemsOf(draft: Draft, { shipping }: Quote, { pickupPoint }: Terms, forSale: ReadonlySet<string>): readonly DraftProblem[] {
  const missing: readonly (readonly [DraftProblemCode, boolean])[] = [
    ['DRAFT_EMPTY', draft.lines.length === 0],
    ['CUSTOMER_MISSING', !draft.customerId && !draft.email],
    ['INVALID_ADDRESS', !draft.shippingAddress && !pickupPoint],
  ];
  return [
    ...missing.filter(([, isSo]) => isSo).map(([code]) => ({ code, lineId: null })),
    ...draft.lines.filter(({ id }) => !forSale.has(id)).map(({ id }) => ({ code: 'VARIANT_UNAVAILABLE' as const, lineId: id })),
    ...(draft.lines.length > 0 ? shipping.problems : []).flatMap((code) => (code === 'DELIVERY_SLOT_GONE' ? [] : [{ code, lineId: null }])),
  ];
}

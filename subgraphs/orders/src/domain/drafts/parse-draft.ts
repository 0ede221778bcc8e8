import { isEmail, normaliseEmail } from '@storegraph/kernel/email';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fractionDigits } from '@storegraph/kernel/money';
import type { Currency, Money } from '@storegraph/kernel/money';
import { parsePostalAddress } from '@storegraph/kernel/postal-address';
import { MAX_QUANTITY } from '../cart/cart.ts';
import { parseOptional } from '../order/parse-texts.ts';
import { MAX_DRAFT_LINES } from './draft.ts';
import type { DraftContent, ManualDiscount, NewDraftLine, OwnPrice } from './draft.ts';
import { draftFull, invalidDiscount, invalidEmail, invalidNote, invalidReason, priceOutOfRange, quantityOutOfRange, twoToOrder, wrongCurrency } from './refusals.ts';

/** What staff send of a discount; one of the two. */
export interface DiscountInput {
  readonly amount?: Money | null | undefined;
  readonly basisPoints?: number | null | undefined;
  readonly reason: string;
}

/** What staff send of a line. */
export interface DraftLineInput {
  readonly variantId: string;
  readonly quantity: number;
  readonly unitPrice?: Money | null | undefined;
  readonly unitPriceReason?: string | null | undefined;
  readonly discount?: DiscountInput | null | undefined;
}

/** What staff send of a draft: all that is to be in it. */
export interface DraftContentInput {
  readonly customerId?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly lines: readonly DraftLineInput[];
  readonly discount?: DiscountInput | null | undefined;
  readonly shippingAddress?: Parameters<typeof parsePostalAddress>[0] | null | undefined;
  readonly shippingMethodId?: string | null | undefined;
  readonly pickupPointId?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * Reads what staff say of a draft in this currency. Refuses with INVALID_ID, CUSTOMER_AMBIGUOUS, INVALID_EMAIL, DRAFT_FULL, QUANTITY_OUT_OF_RANGE,
 * PRICE_OUT_OF_RANGE, CURRENCY_NOT_SUPPORTED, INVALID_REASON, INVALID_DISCOUNT, INVALID_ADDRESS or INVALID_NOTE.
 */
export function parseDraft(input: DraftContentInput, currency: Currency, newLineId: () => Id<'dline'>): DraftContent {
  const customerId = input.customerId == null ? undefined : parseId('user', input.customerId, ['content', 'customerId']);
  const said = parseOptional(input.email, 254, invalidEmail);
  const email = said === null ? undefined : normaliseEmail(said);
  if (customerId && email) throw twoToOrder();
  if (email !== undefined && !isEmail(email)) throw invalidEmail();
  if (input.lines.length > MAX_DRAFT_LINES) throw draftFull();
  return {
    customerId, email,
    lines: input.lines.map((line, index) => parseLine(line, currency, newLineId(), ['content', 'lines', String(index)])),
    discount: parseDiscount(input.discount, currency, ['content', 'discount']),
    shippingAddress: input.shippingAddress ? parsePostalAddress(input.shippingAddress, ['content', 'shippingAddress']) : undefined,
    shippingMethodId: input.shippingMethodId == null ? undefined : parseId('smeth', input.shippingMethodId, ['content', 'shippingMethodId']),
    pickupPointId: input.pickupPointId == null ? undefined : parseId('point', input.pickupPointId, ['content', 'pickupPointId']),
    note: parseOptional(input.note, 2_000, invalidNote) ?? undefined,
  };
}

function parseLine({ variantId, quantity, unitPrice, unitPriceReason, discount }: DraftLineInput, currency: Currency, id: Id<'dline'>, field: readonly string[]): NewDraftLine {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) throw quantityOutOfRange([...field, 'quantity']);
  return {
    id, quantity, variantId: parseId('var', variantId, [...field, 'variantId']),
    ownPrice: unitPrice ? parseOwnPrice(unitPrice, unitPriceReason, currency, field) : undefined,
    discount: parseDiscount(discount, currency, [...field, 'discount']),
  };
}

function parseOwnPrice({ amountMinor, currency: said }: Money, reason: string | null | undefined, currency: Currency, field: readonly string[]): OwnPrice {
  if (said !== currency) throw wrongCurrency(currency, [...field, 'unitPrice', 'currency']);
  if (amountMinor < 0n || amountMinor > 1_000_000n * 10n ** BigInt(fractionDigits(currency))) throw priceOutOfRange([...field, 'unitPrice']);
  return { unitPriceMinor: amountMinor, reason: parseWhy(reason, [...field, 'unitPriceReason']) };
}

function parseDiscount(input: DiscountInput | null | undefined, currency: Currency, field: readonly string[]): ManualDiscount | undefined {
  if (!input) return undefined;
  const { amount, basisPoints } = input;
  const reason = parseWhy(input.reason, [...field, 'reason']);
  if ((amount == null) === (basisPoints == null)) throw invalidDiscount(field);
  if (amount && amount.currency !== currency) throw wrongCurrency(currency, [...field, 'amount', 'currency']);
  if (amount && amount.amountMinor > 0n) return { kind: 'AMOUNT', amountMinor: amount.amountMinor, reason };
  if (basisPoints != null && Number.isInteger(basisPoints) && basisPoints >= 1 && basisPoints <= 10_000) return { kind: 'PERCENT', basisPoints, reason };
  throw invalidDiscount(field);
}

function parseWhy(text: string | null | undefined, field: readonly string[]): string {
  const reason = parseOptional(text, 200, () => invalidReason(field));
  if (reason === null) throw invalidReason(field);
  return reason;
}

import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { MAX_QUANTITY } from '../cart/cart.ts';
import { priceOf } from '../cart/variant.ts';
import type { Variant } from '../cart/variant.ts';
import { USUAL_TERMS, termsOf } from '../checkout/category-terms.ts';
import type { CategoryTerms } from '../checkout/category-terms.ts';
import { wantedOf } from '../fulfilment/line-count.ts';
import type { LineCount } from '../fulfilment/line-count.ts';
import type { PickedLine } from '../fulfilment/pick-lines.ts';
import type { Order, OrderLine } from '../order/order.ts';
import { calledOffPieces } from '../money/granted-pieces.ts';
import type { PartAmounts } from '../totals/amounts.ts';
import { channelOf } from '../totals/channel.ts';
import { divide } from '../totals/divide.ts';
import { priceBasket } from '../totals/price-basket.ts';
import type { TaxRates } from '../totals/tax-rates.ts';
import type { AddedLine, EditPlan } from './edit.ts';
import { lineNotFound, nothingLeft, nothingToEdit, quantityOutOfRange, tooManyLines, variantNotFound } from './refusals.ts';

/** What staff want to become different. */
export interface EditInput {
  /** How many pieces of a line there are to be; what is not named stays. */
  readonly lines?: readonly { readonly lineId: string; readonly quantity: number }[] | null | undefined;
  /** What is to be put in at the price of now. */
  readonly add?: readonly { readonly variantId: string; readonly quantity: number }[] | null | undefined;
}

/** All that an edit is counted from. */
export interface Editable {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly counts: readonly LineCount[];
  /** Those that are to be put in, as far as there are such. */
  readonly variants: readonly Variant[];
  readonly categories: readonly CategoryTerms[];
  /** Where it goes to. */
  readonly rates: TaxRates;
  readonly newLineId: () => Id<'oline'>;
}

const MAX_LINES = 100;

/**
 * Counts what an edit comes to. Pieces that are taken out are worth what was paid for them, to the minor unit. More pieces of a line cost what that line's
 * cost, with what promotions took off them then; other variants cost what they cost now. Refuses with INVALID_ID, NOTHING_TO_EDIT, LINE_NOT_FOUND,
 * QUANTITY_OUT_OF_RANGE, VARIANT_NOT_FOUND, TOO_MANY_LINES or NOTHING_LEFT.
 */
export function planEdit({ lines: asked, add: wanted }: EditInput, editable: Editable): EditPlan {
  const { order: { total: { currency } }, lines, counts } = editable;
  const removed: PickedLine[] = [];
  const added: AddedLine[] = [];
  const named = new Set<string>();
  (asked ?? []).forEach(({ lineId, quantity }, index) => {
    const id = parseId('oline', lineId, ['lines', String(index), 'lineId']);
    const [line, count] = [lines.find((each) => each.id === id), counts.find((each) => each.lineId === id)];
    if (!line || !count || named.has(id)) throw lineNotFound(index);
    named.add(id);
    if (!Number.isInteger(quantity) || quantity < count.allotted || quantity > MAX_QUANTITY) throw quantityOutOfRange(['lines', String(index), 'quantity'], count.allotted, MAX_QUANTITY);
    const more = quantity - wantedOf(count);
    if (more < 0) removed.push({ lineId: id, quantity: -more });
    if (more > 0) added.push(moreOf(line, more, editable));
  });
  (wanted ?? []).forEach(({ variantId, quantity }, index) => {
    const id = parseId('var', variantId, ['add', String(index), 'variantId']);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) throw quantityOutOfRange(['add', String(index), 'quantity'], 1, MAX_QUANTITY);
    const variant = editable.variants.find((each) => each.id === id);
    const unitPrice = variant && priceOf(variant, currency);
    if (!variant || !unitPrice) throw variantNotFound(index);
    const { taxCategory, weightGrams } = termsOf(variant, editable.categories.find(({ categoryId }) => categoryId === variant.categoryId));
    const { productId, productName, variantName, sku, imageUrl } = variant;
    const line = { id: editable.newLineId(), variantId: id, productId, productName, variantName, sku, imageUrl, quantity, weightGrams, unitPrice };
    added.push({ ...line, amounts: amountsOf(line, 0n, taxCategory, editable.rates, currency) });
  });
  if (removed.length === 0 && added.length === 0) throw nothingToEdit();
  if (lines.length + added.length > MAX_LINES) throw tooManyLines();
  const left = counts.reduce((sum, line) => sum + wantedOf(line), 0) - removed.reduce((sum, { quantity }) => sum + quantity, 0);
  if (left + added.length === 0) throw nothingLeft();
  const owedMinor = added.reduce((sum, { amounts: { grossMinor } }) => sum + grossMinor, 0n);
  const back = calledOffPieces(removed, counts);
  // What was sent and came back was taken for its parcel: that goes back by itself.
  const unsentMinor = back.reduce((sum, pieces) => sum + pieces.unsentMinor, 0n);
  return {
    removed, added, taxes: taxesOf(added), owedMinor,
    refundMinor: back.reduce((sum, { sentMinor }) => sum + sentMinor, unsentMinor),
    nettedMinor: unsentMinor < owedMinor ? unsentMinor : owedMinor,
  };
}

/** More pieces of a line, as it was agreed: its price, the part of its discounts that they have, its rate. */
function moreOf(line: OrderLine, quantity: number, { newLineId }: Editable): AddedLine {
  const { productId, variantId, productName, variantName, sku, imageUrl, weightGrams, unitPrice, amounts } = line;
  const agreed = amounts ?? { discountMinor: 0n, taxCategory: USUAL_TERMS.taxCategory, ratePpm: 0 };
  const discountMinor = divide(agreed.discountMinor * BigInt(quantity), BigInt(line.quantity), 'HALF_UP');
  const more = { id: newLineId(), productId, variantId, productName, variantName, sku, imageUrl, quantity, weightGrams, unitPrice };
  return { ...more, amounts: amountsOf(more, discountMinor, agreed.taxCategory, { [agreed.taxCategory]: agreed.ratePpm }, unitPrice.currency) };
}

/** By the pipeline that counts every order. */
function amountsOf({ id, productId, variantId, quantity, unitPrice }: Omit<AddedLine, 'amounts'>, discountMinor: bigint, taxCategory: PartAmounts['taxCategory'], rates: TaxRates, currency: string): PartAmounts {
  const list = unitPrice.amountMinor * BigInt(quantity);
  const amountMinor = discountMinor < list ? discountMinor : list;
  const discounts = amountMinor > 0n ? [{ promotionId: 'agreed', code: null, name: 'As agreed', target: { kind: 'LINE' as const, lineId: id }, amountMinor }] : [];
  const { lines: [amounts] } = priceBasket({
    channel: channelOf(currency), lines: [{ id, productId, variantId, quantity, taxCategory, unitPriceMinor: unitPrice.amountMinor }], discounts, shipping: undefined, rates,
  });
  if (!amounts) throw new RangeError('a basket of one line has one line');
  return amounts;
}

function taxesOf(added: readonly AddedLine[]): EditPlan['taxes'] {
  return [...Map.groupBy(added, ({ amounts }) => amounts.ratePpm)].map(([ratePpm, same]) => {
    const sum = (of: (amounts: PartAmounts) => bigint): bigint => same.reduce((total, { amounts }) => total + of(amounts), 0n);
    return { ratePpm, netMinor: sum(({ netMinor }) => netMinor), taxMinor: sum(({ taxMinor }) => taxMinor), grossMinor: sum(({ grossMinor }) => grossMinor) };
  });
}

/** What an order is worth with an edit: all pieces that were not called off, and its shipping. */
export const worthAfter = ({ order, counts }: Pick<Editable, 'order' | 'counts'>, { owedMinor, refundMinor }: Pick<EditPlan, 'owedMinor' | 'refundMinor'>) =>
  money(order.total.amountMinor - counts.reduce((sum, { grantedMinor }) => sum + grantedMinor, 0n) + owedMinor - refundMinor, order.total.currency);

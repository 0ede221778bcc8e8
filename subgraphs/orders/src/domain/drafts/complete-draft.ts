import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { normaliseEmail } from '@storegraph/kernel/email';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { addressMissing, SHIPPING_REFUSALS } from '../checkout/refusals.ts';
import { sentBy } from '../checkout/sent-by.ts';
import { agreeOnTotal } from '../order/agree-on-cart.ts';
import { snapshot } from '../order/place-order.ts';
import { tellStep } from '../order/tell-step.ts';
import { parseLifetime } from '../payment-links/make-link.ts';
import { RECORDED } from '../payment-links/recorded.ts';
import { parseRecorded } from '../payment-links/recorded-payment.ts';
import type { RecordedPaymentInput } from '../payment-links/recorded-payment.ts';
import type { Stores } from '../ports.ts';
import { lockOpen } from './manage-drafts.ts';
import { quoteDraft, termsOfDraft } from './quote-draft.ts';
import type { DraftProblemCode } from './quote-draft.ts';
import { draftEmpty, nobodyToOrder, variantUnavailable } from './refusals.ts';

/** A draft that is to become an order, and how it is paid: by a link, or with money that staff have. */
export interface CompleteDraftInput {
  readonly draftOrderId: string;
  readonly version: number;
  /** The total that staff saw. */
  readonly expectedTotal: Money;
  readonly paymentLinkHours?: number | null | undefined;
  readonly recorded?: RecordedPaymentInput | null | undefined;
  readonly idempotencyKey: string;
}

/** What a draft became. */
export interface CompletedDraft {
  readonly draftId: Id<'draft'>;
  readonly orderId: Id<'order'>;
  /** Of its payment link; told only the first time. */
  readonly token: string | undefined;
  /** What opens the order to whoever it is for, when they have no account; told only the first time. */
  readonly orderToken: string | undefined;
}

/**
 * Places the order of a draft, as `placeOrder` does: PENDING, with stock and payment following as events. For support. Refuses with INVALID_ID, DRAFT_NOT_FOUND,
 * DRAFT_COMPLETED, DRAFT_CHANGED, what is the matter with it (`DraftProblemCode`), PRICE_CHANGED, INVALID_PAYMENT, LIFETIME_OUT_OF_RANGE, INVALID_REFERENCE,
 * INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT; nothing is kept then.
 */
export type CompleteDraft = (caller: Caller, input: CompleteDraftInput) => Promise<CompletedDraft>;

/** What it needs; `payWithinMs` is how long an order may await its payment. */
export interface CompleteDraftDeps {
  readonly transact: Transact<Stores>;
  readonly tokens: GuestTokens;
  readonly newId: <K extends 'order' | 'oline' | 'plink' | 'onote' | 'user'>(kind: K) => Id<K>;
  readonly now: () => Date;
  readonly payWithinMs: number;
}

/** What each problem of a draft refuses with. */
const REFUSALS: Readonly<Record<DraftProblemCode, () => Refusal>> = {
  DRAFT_EMPTY: draftEmpty, CUSTOMER_MISSING: nobodyToOrder, INVALID_ADDRESS: addressMissing, VARIANT_UNAVAILABLE: variantUnavailable,
  NOT_DELIVERABLE: SHIPPING_REFUSALS.NOT_DELIVERABLE, SHIPPING_METHOD_UNAVAILABLE: SHIPPING_REFUSALS.SHIPPING_METHOD_UNAVAILABLE,
  PICKUP_POINT_REQUIRED: SHIPPING_REFUSALS.PICKUP_POINT_REQUIRED, PICKUP_POINT_UNAVAILABLE: SHIPPING_REFUSALS.PICKUP_POINT_UNAVAILABLE,
};

const invalidPayment = () => new Refusal('INVALID_PAYMENT', 'Say how long its payment link lasts, or what was paid for it by other means; one of the two.', { field: ['paymentLinkHours'] });

/** Makes the use case. */
export function createCompleteDraft({ transact, tokens, newId, now, payWithinMs }: CompleteDraftDeps): CompleteDraft {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const placedBy = requireUser(caller);
    const draftId = parseId('draft', input.draftOrderId, ['draftOrderId']);
    const at = now();
    if ((input.paymentLinkHours == null) === (input.recorded == null)) throw invalidPayment();
    const linkUntil = input.paymentLinkHours == null ? undefined : parseLifetime(input.paymentLinkHours, at, 'paymentLinkHours');
    const recorded = input.recorded ? parseRecorded(input.recorded, placedBy) : undefined;
    const [token, orderToken] = [tokens.fresh(), tokens.fresh()];
    let isNew = false;
    let isGuests = false;
    const orderId = await transact((stores) => stores.idempotency.once({ actor: placedBy, operation: 'completeDraftOrder', key, input }, async () => {
      isNew = true;
      return place(stores, placedBy);
    }));
    return { draftId, orderId, token: isNew && linkUntil ? token : undefined, orderToken: isNew && isGuests ? orderToken : undefined };

    async function place({ drafts, terms, orders, paymentLinks, notes, outbox }: Stores, placedBy: Id<'user'>): Promise<Id<'order'>> {
      const draft = await lockOpen(drafts, draftId, input.version);
      const here = await terms.of(termsOfDraft(draft), at);
      const quote = quoteDraft(draft, here, at);
      const [problem] = quote.problems;
      if (problem) throw REFUSALS[problem.code]();
      const { customerId, email, currency } = draft;
      const shippingAddress = draft.shippingAddress ?? here.pickupPoint?.address;
      if (!customerId && email === undefined) throw nobodyToOrder();
      if (!shippingAddress) throw addressMissing();
      agreeOnTotal(money(quote.amounts.totalMinor, currency), input.expectedTotal);
      const lines = quote.lines.map((line, index) => snapshot(line, newId('oline'), quote.amounts.lines[index]));
      const lineIdOf = (id: string): Id<'oline'> | undefined => lines[quote.lines.findIndex((line) => line.id === id)]?.id;
      const guest = customerId || email === undefined ? undefined : { email: normaliseEmail(email), tokenHash: tokens.hash(orderToken) };
      isGuests = guest !== undefined;
      const order = await orders.place({
        id: newId('order'), cartId: null, customerId: customerId ?? newId('user'), guest, placedBy, total: input.expectedTotal, shippingAddress, methodToken: recorded ? RECORDED : '', placedAt: at,
        payBy: linkUntil ?? new Date(at.getTime() + payWithinMs), lines, taxes: quote.amounts.taxes, sent: sentBy(quote, here),
      });
      await drafts.complete(draftId, {
        orderId: order.id, placedBy, recorded, at,
        discounts: quote.discounts.flatMap((discount) => {
          const orderLineId = discount.target.kind === 'LINE' ? lineIdOf(discount.target.lineId) : undefined;
          return orderLineId ? [{ ...discount, orderLineId }] : [];
        }),
        ownPrices: draft.lines.flatMap(({ id, variant, ownPrice }) => {
          const lineId = lineIdOf(id);
          return ownPrice && lineId ? [{ lineId, orderId: order.id, usualMinor: variant.prices[currency], reason: ownPrice.reason }] : [];
        }),
      });
      if (linkUntil) await paymentLinks.make({ id: newId('plink'), orderId: order.id, createdBy: placedBy, createdAt: at, expiresAt: linkUntil, tokenHash: tokens.hash(token) });
      if (draft.note) await notes.add({ id: newId('onote'), orderId: order.id, authorId: placedBy, isInternal: true, text: draft.note, notedAt: at });
      await tellStep(outbox, order, 'orders.order-placed');
      return order.id;
    }
  };
}

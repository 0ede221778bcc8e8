import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { agreeOnPayment } from '../order/agree-on-cart.ts';
import { parsePaymentMethod } from '../order/parse-texts.ts';
import { invalidPaymentMethod } from '../order/refusals.ts';
import { askPayment } from './ask-payment.ts';
import type { Stores } from '../ports.ts';
import { linkNotFound, notReady, underWay } from './refusals.ts';

/** What somebody pays by a link. */
export interface PayByLinkInput {
  readonly token: string;
  readonly paymentMethodToken: string;
  /** What they agreed to pay. */
  readonly expectedToPay: Money;
  readonly idempotencyKey: string;
}

/**
 * Tries to pay what an order's link is for; for whoever knows its token. Answers the order's id. When it fails, it can be tried again; when it is paid,
 * there is no such link any more. Refuses with PAYMENT_LINK_NOT_FOUND, STOCK_NOT_HELD, PAYMENT_UNDER_WAY, TO_PAY_CHANGED, INVALID_PAYMENT_METHOD,
 * INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type PayByLink = (input: PayByLinkInput) => Promise<Id<'order'>>;

/** Makes the use case; `payWithinMs` is how long a payment may take at least. */
export function createPayByLink({ transact, tokens, now, payWithinMs }: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date; payWithinMs: number }): PayByLink {
  return async ({ idempotencyKey: key, token, ...input }) => {
    const methodToken = parsePaymentMethod(input.paymentMethodToken);
    // What the customer keeps to pay with is theirs alone; who has the link may be somebody else.
    if (isId('pm', methodToken)) throw invalidPaymentMethod();
    const tokenHash = tokens.hash(token);
    return transact((stores) => stores.idempotency.once({ actor: tokenHash, operation: 'payOrderByLink', key, input }, async () => {
      const at = now();
      const [known] = await stores.paymentLinks.open([tokenHash], at);
      if (!known) throw linkNotFound();
      // What is to be paid is what it is once nobody else changes the order.
      await stores.shipments.lock(known.orderId);
      const [link] = await stores.paymentLinks.open([tokenHash], at);
      if (!link) throw linkNotFound();
      if (!link.isReady) throw notReady();
      agreeOnPayment(link.toPay, input.expectedToPay, methodToken);
      const payBy = new Date(Math.max(link.expiresAt.getTime(), at.getTime() + payWithinMs));
      if (!(await askPayment(stores, link.orderId, { at, actor: 'payment link', methodToken, payBy, subject: link.id }))) throw underWay();
      return link.orderId;
    }));
  };
}

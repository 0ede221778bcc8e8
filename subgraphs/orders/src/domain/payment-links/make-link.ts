import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { illegalTransition, orderNotFound } from '../order/refusals.ts';
import { takeStep } from '../order/take-step.ts';
import type { Stores } from '../ports.ts';
import { lifetimeOutOfRange } from './refusals.ts';

/** What payment links need. */
export interface PaymentLinkDeps {
  readonly transact: Transact<Stores>;
  readonly tokens: GuestTokens;
  readonly newId: (kind: 'plink') => Id<'plink'>;
  readonly now: () => Date;
}

/** A link to be made. */
export interface MakeLinkInput {
  readonly orderId: string;
  readonly expiresInHours: number;
  readonly idempotencyKey: string;
}

/** An order and the token of its link, which is told only the first time: it is not kept. */
export interface MadeLink {
  readonly orderId: Id<'order'>;
  readonly token: string | undefined;
}

/**
 * Makes a link by which an order that awaits its payment can be paid; the one before is over. The order waits as long as the link lasts. For support.
 * Refuses with INVALID_ID, ORDER_NOT_FOUND, ILLEGAL_TRANSITION, LIFETIME_OUT_OF_RANGE, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type MakeLink = (caller: Caller, input: MakeLinkInput) => Promise<MadeLink>;

const HOUR_MS = 3_600_000;

/** When a link of so many hours is over. Refuses with LIFETIME_OUT_OF_RANGE, naming the field. */
export function parseLifetime(hours: number, at: Date, field: string): Date {
  if (!Number.isInteger(hours) || hours < 1 || hours > 720) throw lifetimeOutOfRange(field);
  return new Date(at.getTime() + hours * HOUR_MS);
}

/** Makes the use case. */
export function createMakeLink({ transact, tokens, newId, now }: PaymentLinkDeps): MakeLink {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const actor = requireUser(caller);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const at = now();
    const expiresAt = parseLifetime(input.expiresInHours, at, 'expiresInHours');
    const token = tokens.fresh();
    let isNew = false;
    await transact((stores) => stores.idempotency.once({ actor, operation: 'createPaymentLink', key, input }, async () => {
      const order = await stores.shipments.lock(orderId);
      if (!order) throw orderNotFound();
      const id = newId('plink');
      const change = { at, actor, payBy: expiresAt, subject: id };
      const made = (await takeStep(stores, orderId, 'payment-link-made', change)) ?? (await takeStep(stores, orderId, 'edit-link-made', change));
      if (!made) throw illegalTransition(order);
      await stores.paymentLinks.make({ id, orderId, createdBy: actor, createdAt: at, expiresAt, tokenHash: tokens.hash(token) });
      isNew = true;
      return orderId;
    }));
    return { orderId, token: isNew ? token : undefined };
  };
}

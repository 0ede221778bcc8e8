import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '@storegraph/sample-shop/random';
import { fillCart, place } from '../clients/checkout.ts';
import type { Line } from '../clients/checkout.ts';
import type { Follower } from '../clients/follower.ts';
import type { Journal } from '../clients/journal.ts';
import { granted } from '../clients/graphql-client.ts';
import type { User } from '../clients/retrying-users.ts';

/** What a shopper wants, and how they pay. */
export interface Purchase {
  readonly lines: readonly Line[];
  readonly method: string;
  /** Whether it is called off once it is confirmed. */
  readonly isCalledOff: boolean;
}

/** The ways to pay: at once, later, answered late, answered with an error after the charge, refused and paid with another card. */
const METHODS: readonly (readonly [string, number])[] = [['tok_success', 70], ['tok_late', 8], ['tok_slow', 6], ['tok_error', 8], ['tok_decline', 8]];

/** A purchase by chance, of one to three of these variants. */
export const drawPurchase = (random: Random, variants: readonly string[]): Purchase => ({
  lines: random.shuffle(variants).slice(0, random.int(1, 3)).map((variantId) => ({ variantId, quantity: random.int(1, 3) })),
  method: random.pickWeighted(METHODS),
  isCalledOff: random.chance(0.06),
});

const OVER: ReadonlySet<string> = new Set(['CONFIRMED', 'REJECTED', 'EXPIRED', 'CANCELLED']);

/** Orders what is wanted, and answers how the shopper was shown that it ended. */
export async function checkOut(journal: Journal, shopper: User, follower: Follower, { lines, method, isCalledOff }: Purchase): Promise<string> {
  const cart = await fillCart(shopper, lines);
  const { order, userErrors } = await place(shopper, cart, journal, method);
  if (!order) throw new Error(`placeOrder was refused: ${JSON.stringify(userErrors)}`);
  if (method === 'tok_decline') await payOtherwise(shopper, order.id);
  const { status } = await follower.follow(order.id, (shown) => OVER.has(shown.status));
  if (status !== 'CONFIRMED' || !isCalledOff) return status;
  await shopper.act('cancel-order', { orderId: order.id, reason: 'Changed my mind' });
  return (await follower.follow(order.id, (shown) => shown.status === 'CANCELLED')).status;
}

/** Waits until a payment is refused, and pays with another card. */
async function payOtherwise(shopper: User, orderId: string): Promise<void> {
  const giveUpAt = performance.now() + 180_000;
  for (;;) {
    const { order } = await shopper.ask<{ order: { displayStatus: string } | null }>('query($id: ID!) { order(id: $id) { displayStatus } }', { id: orderId });
    if (order?.displayStatus === 'PAYMENT_FAILED') break;
    if (performance.now() > giveUpAt) throw new Error(`${orderId} is ${order?.displayStatus}, not PAYMENT_FAILED`);
    await delay(100);
  }
  granted(await shopper.act('retry-payment', { orderId, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() }));
}

import type { Id } from '@storegraph/kernel/ids';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import type { GrantedPieces } from '../money/granted-pieces.ts';
import { divide } from '../money/order-money.ts';
import type { ChangedOrder } from '../order/ports.ts';
import type { Stores } from '../ports.ts';
import type { RefundPart } from './return.ts';
import { shippingBackOf } from './shipping-refund.ts';
import type { Extent } from './shipping-refund.ts';

/** What money goes back for. */
export interface GrantCause {
  /** Once for each. */
  readonly cause: string;
  readonly reason: string | null;
  readonly at: Date;
  /** How much of the order it is for: whether the shipping goes back decides that. A part when left out. */
  readonly extent?: Extent;
  /** Whether more is put into the order at the same time: payments is told what is due then, so that of this it gives back only what pays for nothing. */
  readonly isEdited?: boolean;
}

/** A grant, and whether all of it is where it belongs: nothing of it is asked of payments. */
export interface Grant {
  readonly id: Id<'grant'>;
  readonly isPaid: boolean;
}

/**
 * Grants what was paid for pieces that were called off or came back, and divides it over what paid the order: gift cards have theirs at once,
 * payments are told of the rest. Nothing when they cost nothing.
 */
export async function grantRefund(
  { returns, money, giftCards, outbox }: Pick<Stores, 'returns' | 'money' | 'giftCards' | 'outbox'>, newId: FulfilmentDeps['newId'], order: ChangedOrder,
  pieces: readonly GrantedPieces[], { cause, reason, at, extent = 'PART', isEdited = false }: GrantCause,
): Promise<Grant | undefined> {
  const paid = await money.count(order.id);
  const shippingMinor = shippingBackOf(extent, paid);
  const parts: readonly RefundPart[] = [
    ...pieces.map(({ lineId, quantity, unsentMinor, sentMinor }) => ({ lineId, quantity, amountMinor: unsentMinor + sentMinor })),
    ...(shippingMinor > 0n ? [{ lineId: null, quantity: 0, amountMinor: shippingMinor }] : []),
  ];
  const amountMinor = sum(parts, (part) => part.amountMinor);
  if (amountMinor === 0n) return undefined;
  const id = newId('grant');
  const { currency } = order.total;
  const division = divide({ unsentMinor: sum(pieces, (each) => each.unsentMinor), sentMinor: sum(pieces, (each) => each.sentMinor) + shippingMinor }, paid);
  const { sparedMinor, backMinor, giftMinor } = division;
  await money.giveBack(order.id, division, shippingMinor);
  await returns.grant({ id, orderId: order.id, cause, amount: { amountMinor, currency }, giftCardMinor: giftMinor, reason, parts, grantedAt: at });
  if (giftMinor > 0n) await giftCards.refund(order.id, id, giftMinor, at);
  const chargedMinor = sparedMinor + backMinor;
  if (chargedMinor === 0n) return { id, isPaid: true };
  await outbox.tell({
    name: 'orders.refund-granted', aggregateId: id, aggregateVersion: 1,
    payload: {
      grantId: id, orderId: order.id, customerId: order.customerId, orderVersion: order.version, currency, amountMinor: chargedMinor.toString(), sparedMinor: sparedMinor.toString(), reason, ...(isEdited ? { dueMinor: paid.dueMinor.toString() } : {}),
      parts: firstOf(parts, chargedMinor).map((part) => ({ lineId: part.lineId, amountMinor: part.amountMinor.toString() })),
    },
  });
  return { id, isPaid: false };
}

/** The first of the parts that come to an amount; the last of them may be cut. */
function firstOf(parts: readonly RefundPart[], amountMinor: bigint): readonly RefundPart[] {
  let left = amountMinor;
  return parts.map((part) => {
    const taken = part.amountMinor < left ? part.amountMinor : left;
    left -= taken;
    return { ...part, amountMinor: taken };
  }).filter((part) => part.amountMinor > 0n);
}

const sum = <Each>(all: readonly Each[], minorOf: (each: Each) => bigint): bigint => all.reduce((total, each) => total + minorOf(each), 0n);

import type { Id } from '@storegraph/kernel/ids';

/** What pays an order and what of it went back, in minor units of its currency. The database holds each part within the one it is of. */
export interface OrderMoney {
  readonly orderId: Id<'order'>;
  /** What is charged in all: the total without what gift cards paid. */
  readonly dueMinor: bigint;
  /** What gift cards paid; it pays the first parcels. */
  readonly giftMinor: bigint;
  /** What was paid for the shipping. */
  readonly shippingMinor: bigint;
  /** Of what is charged: what the parcels that left have cost beyond what gift cards paid. */
  readonly takenMinor: bigint;
  /** Of what is charged: for what was called off before it left. */
  readonly sparedMinor: bigint;
  /** Of what was taken for parcels: granted back. */
  readonly backMinor: bigint;
  /** Of what gift cards paid: given back. */
  readonly giftBackMinor: bigint;
  /** What is still to be paid of a sold order, as payments said when its money was lost; null when it never was. */
  readonly outstandingMinor: bigint | null;
  /** Of the shipping: granted back. */
  readonly shippingBackMinor: bigint;
}

/** Money that is to go back, in minor units. */
export interface Granted {
  /** For what was called off before it left: it is charged to nobody. */
  readonly unsentMinor: bigint;
  /** For what was sent. */
  readonly sentMinor: bigint;
}

/** Where money that is granted goes, in minor units. */
export interface Division {
  /** Is not charged: what was set aside for it is let go, what was taken goes back. */
  readonly sparedMinor: bigint;
  /** Goes back of what was taken. */
  readonly backMinor: bigint;
  /** Goes back to the gift cards. */
  readonly giftMinor: bigint;
}

/** What pays for each kind of what goes back before the gift cards do, which give the rest: the charge first, as far as it pays for that kind. */
const CHARGE_LEFT: { readonly [Kind in keyof Granted]: (money: OrderMoney) => bigint } = {
  unsentMinor: ({ dueMinor, takenMinor, sparedMinor }) => dueMinor - takenMinor - sparedMinor,
  sentMinor: ({ takenMinor, backMinor }) => takenMinor - backMinor,
};

/** Divides what is granted over what paid the order. The parts sum to it. */
export function divide({ unsentMinor, sentMinor }: Granted, money: OrderMoney): Division {
  const sparedMinor = min(unsentMinor, CHARGE_LEFT.unsentMinor(money));
  const backMinor = min(sentMinor, CHARGE_LEFT.sentMinor(money));
  return { sparedMinor, backMinor, giftMinor: unsentMinor - sparedMinor + sentMinor - backMinor };
}

/** Whether gift cards pay for all that is left of an order: what was charged was granted back, every unit, for other pieces of it. */
export const paysByGiftCards = ({ dueMinor, sparedMinor, backMinor, giftMinor, giftBackMinor }: OrderMoney): boolean =>
  dueMinor - sparedMinor - backMinor === 0n && giftMinor > giftBackMinor;

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

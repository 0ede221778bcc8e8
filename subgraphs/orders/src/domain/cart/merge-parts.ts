import type { Id } from '@storegraph/kernel/ids';
import { MAX_LINES, MAX_QUANTITY } from './cart.ts';
import type { Cart, CartLine } from './cart.ts';

/** What a shopper is told of what did not go as it lay there. */
export type MergeNoticeCode = 'QUANTITY_LIMITED' | 'SAVED_FOR_LATER' | 'CODES_LEFT_OUT' | 'GIFT_CARDS_LEFT_OUT';

/** Something about a merge that a shopper should know. */
export interface MergeNotice {
  readonly code: MergeNoticeCode;
  readonly message: string;
  /** The line it is about. */
  readonly lineId: Id<'cline'> | null;
}

/** What merging does with a part of a guest's cart beside the customer's own. */
export type PartRule =
  /** Added to what is there, as far as it may be. */
  | 'add'
  /** Put behind what is there, as far as there is room. */
  | 'append'
  /** The guest's, which was said last, where they said something. */
  | 'latest'
  /** One list, of one thing the larger number. */
  | 'unite';

/** What becomes of each part of a guest's cart that goes into the customer's own. */
export const PART_RULES = {
  /** Of one variant; the price when it was put in stays the customer's, so that a change of it is told. */
  quantities: { rule: 'add', most: MAX_QUANTITY, told: 'QUANTITY_LIMITED' },
  /** What finds no room is put aside rather than lost. */
  lines: { rule: 'append', most: MAX_LINES, told: 'SAVED_FOR_LATER' },
  codes: { rule: 'append', told: 'CODES_LEFT_OUT' },
  giftCards: { rule: 'append', told: 'GIFT_CARDS_LEFT_OUT' },
  savedLines: { rule: 'unite', most: MAX_QUANTITY },
  shippingAddress: { rule: 'latest' },
  billingAddress: { rule: 'latest' },
  /** With its pickup point: one is chosen with the other. */
  shippingMethod: { rule: 'latest' },
  /** With the place that is kept in it; the customer's own is free again then. */
  deliverySlot: { rule: 'latest' },
  note: { rule: 'latest' },
} as const satisfies Readonly<Record<string, { readonly rule: PartRule; readonly most?: number; readonly told?: MergeNoticeCode }>>;

const MESSAGES: Readonly<Record<MergeNoticeCode, (name: string) => string>> = {
  QUANTITY_LIMITED: (name) => `There can be ${MAX_QUANTITY} pieces of ${name} in a cart: the others were left out.`,
  SAVED_FOR_LATER: (name) => `The cart is full: ${name} was saved for later.`,
  CODES_LEFT_OUT: () => 'The cart holds as many codes as it may: some were left out.',
  GIFT_CARDS_LEFT_OUT: () => 'The cart holds as many gift cards as it may: some were left out.',
};

/** Tells a shopper of a part that did not go as it lay there. */
export const notice = (code: MergeNoticeCode, line?: Pick<CartLine, 'id' | 'variant'>): MergeNotice => ({ code, message: MESSAGES[code](line?.variant.productName ?? ''), lineId: line?.id ?? null });

/** Where the lines of a guest's cart go. */
export interface MergedLines {
  /** New quantities of the customer's own lines. */
  readonly quantities: ReadonlyMap<Id<'cline'>, number>;
  /** The guest's lines that went into one of those. */
  readonly gone: readonly Id<'cline'>[];
  readonly moved: readonly Id<'cline'>[];
  readonly saved: readonly Id<'cline'>[];
  readonly notices: readonly MergeNotice[];
}

/** Decides where the lines of a guest's cart go beside the customer's own; each goes somewhere. */
export function mergeLines(own: readonly CartLine[], guests: readonly CartLine[]): MergedLines {
  const known = new Map(own.map((line) => [line.variant.id, line]));
  const same = guests.flatMap((line) => {
    const mine = known.get(line.variant.id);
    return mine ? [{ line, mine, sum: mine.quantity + line.quantity }] : [];
  });
  const others = guests.filter(({ variant }) => !known.has(variant.id));
  const room = Math.max(0, PART_RULES.lines.most - own.length);
  const [moved, saved] = [others.slice(0, room), others.slice(room)];
  return {
    quantities: new Map(same.map(({ mine, sum }) => [mine.id, Math.min(PART_RULES.quantities.most, sum)])),
    gone: same.map(({ line }) => line.id), moved: moved.map(({ id }) => id), saved: saved.map(({ id }) => id),
    notices: [
      ...same.filter(({ sum }) => sum > PART_RULES.quantities.most).map(({ mine }) => notice(PART_RULES.quantities.told, mine)),
      ...saved.map((line) => notice(PART_RULES.lines.told, line)),
    ],
  };
}

/** What is said of how, where and when a cart is sent, who is billed, and with it. */
export type Said = Pick<Cart, 'shippingAddress' | 'billingAddress' | 'shippingMethodId' | 'pickupPointId' | 'deliverySlotId' | 'note'>;

/** Decides what a merged cart says: what the guest said last, where they said something. */
export function mergeSaid(own: Said, guests: Said): Said {
  const { shippingMethodId, pickupPointId } = guests.shippingMethodId ? guests : own;
  return {
    shippingAddress: guests.shippingAddress ?? own.shippingAddress, billingAddress: guests.billingAddress ?? own.billingAddress,
    shippingMethodId, pickupPointId, deliverySlotId: guests.deliverySlotId ?? own.deliverySlotId, note: guests.note ?? own.note,
  };
}

import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';

/** The most gift cards that pay for one cart. */
export const MAX_GIFT_CARDS = 5;

/** Money paid before, held by whoever knows its code. */
export interface GiftCard {
  readonly id: Id<'gcard'>;
  /** The last letters of its code, to know it by. */
  readonly lastCharacters: string;
  readonly issued: Money;
  readonly balance: Money;
  /** Until just before then; undefined for ever. */
  readonly expiresAt: Date | undefined;
  readonly issuedAt: Date;
}

/** One change of a card's balance. */
export interface GiftCardEntry {
  readonly cardId: Id<'gcard'>;
  readonly kind: 'ISSUED' | 'REDEEMED' | 'GIVEN_BACK' | 'REFUNDED';
  /** What the balance rose by: negative when it was redeemed. */
  readonly amount: Money;
  readonly orderId: Id<'order'> | undefined;
  readonly occurredAt: Date;
}

/** A card in a cart. */
export interface CartGiftCard extends GiftCard {
  readonly cartId: Id<'cart'>;
}

/** A card that pays a part of an order. */
export interface OrderGiftCard {
  readonly orderId: Id<'order'>;
  readonly giftCardId: Id<'gcard'>;
  readonly lastCharacters: string;
  readonly amount: Money;
  /** Whether the order was called off and the card has it back. */
  readonly isGivenBack: boolean;
  /** What it has back of that, for what was called off or came back, or all of it. */
  readonly givenBack: Money;
}

/** Whether a card can still be paid with. */
export function isUsable({ expiresAt, balance }: GiftCard, at: Date): boolean {
  return balance.amountMinor > 0n && (expiresAt === undefined || at < expiresAt);
}

/** What each card pays of a total, in the order they were entered: as much as it has until all is paid. */
export function sharesOf(cards: readonly GiftCard[], totalMinor: bigint, at: Date): readonly bigint[] {
  let left = totalMinor;
  return cards.map((card) => {
    const balance = isUsable(card, at) ? card.balance.amountMinor : 0n;
    const share = balance < left ? balance : left;
    left -= share;
    return share;
  });
}

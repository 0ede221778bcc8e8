import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { CartGiftCard, GiftCard, GiftCardEntry, OrderGiftCard } from './gift-card.ts';

/** A card to be issued. */
export interface NewGiftCard extends Omit<GiftCard, 'balance'> {
  readonly codeHash: string;
  readonly issuedBy: Id<'user'> | undefined;
}

/** Where a card stands in a list, latest first. */
export type GiftCardKey = Pick<GiftCard, 'id'>;

/** Gift cards, to read. */
export interface GiftCardReads {
  byIds(ids: readonly Id<'gcard'>[]): Promise<readonly GiftCard[]>;
  list(page: PageRequest<GiftCardKey>): Promise<Page<GiftCard>>;
  count(): Promise<number>;
  /** What happened to each card, the latest 100, latest first. */
  entriesOf(ids: readonly Id<'gcard'>[]): Promise<readonly GiftCardEntry[]>;
  /** The cards of these carts, in the order they were entered. */
  inCarts(cartIds: readonly Id<'cart'>[]): Promise<readonly CartGiftCard[]>;
  /** The cards that pay for these orders. */
  ofOrders(orderIds: readonly Id<'order'>[]): Promise<readonly OrderGiftCard[]>;
  /** The card of a code, and how often it was asked about within a minute; the asking is counted. */
  ask(codeHash: string, at: Date): Promise<{ readonly card: GiftCard; readonly asked: number } | undefined>;
}

/** Gift cards, to write. */
export interface GiftCardStore extends GiftCardReads {
  issue(card: NewGiftCard): Promise<void>;
  /** Puts a card into a cart that is being changed, once; false when the cart would hold more than 5. */
  enter(cartId: Id<'cart'>, cardId: Id<'gcard'>, at: Date): Promise<boolean>;
  /** Takes a card out of a cart; false when it is not in it. */
  remove(cartId: Id<'cart'>, cardId: Id<'gcard'>): Promise<boolean>;
  /**
   * Pays an order with the cards of its cart, as far as they reach, and answers how much that is. In one statement that
   * keeps others from the cards first, so that however many orders race no card pays what it has not.
   */
  redeem(cartId: Id<'cart'>, orderId: Id<'order'>, at: Date): Promise<bigint>;
  /** Gives the cards back so much of what they paid of an order, the last that was entered first, once for each grant. The order is locked. */
  refund(orderId: Id<'order'>, grantId: Id<'grant'>, amountMinor: bigint, at: Date): Promise<void>;
  /** Gives the cards back all that they paid of an order and have not, once. */
  giveBack(orderId: Id<'order'>, at: Date): Promise<void>;
}

/** Codes of gift cards. Only their hashes are kept. */
export interface GiftCardCodes {
  /** A new code that nobody can guess. */
  fresh(): string;
  /** What is kept of a code as it was made. */
  hash(code: string): string;
}

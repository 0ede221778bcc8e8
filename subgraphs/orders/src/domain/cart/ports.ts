import type { Id } from '@storegraph/kernel/ids';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { Currency } from '@storegraph/kernel/money';
import type { Cart, CartLine, FilledCart, SavedHolder } from './cart.ts';
import type { CartHolder } from './cart-holder.ts';
import type { MergedLines, Said } from './merge-parts.ts';
import type { PruneBefore } from './prune-carts.ts';
import type { Variant } from './variant.ts';

/** A cart to be opened: empty, at version 1. */
export type NewCart = Pick<Cart, 'id' | 'currency' | 'customerId' | 'tokenHash' | 'updatedAt'>;

/** Pieces to put into a cart. */
export interface NewCartLine {
  /** The line's id, should the variant not be in the cart yet. */
  readonly id: Id<'cline'>;
  readonly variantId: Id<'var'>;
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
}

/** Carts, to read. */
export interface CartReads {
  byIds(ids: readonly Id<'cart'>[]): Promise<readonly FilledCart[]>;
  /** The open cart that a customer changed last, of a currency if given. */
  activeOf(customerId: Id<'user'>, currency?: Currency): Promise<Id<'cart'> | undefined>;
  /** What these have saved for later, in the order they did. */
  savedOf(holders: readonly SavedHolder[]): Promise<readonly { readonly holder: SavedHolder; readonly line: CartLine }[]>;
  /** Whether there is something that carts are to be told. */
  hasNews(): Promise<boolean>;
}

/** Carts, to write. */
export interface CartStore extends CartReads {
  open(cart: NewCart): Promise<void>;
  /** A cart without its lines. */
  find(id: Id<'cart'>): Promise<Cart | undefined>;
  /**
   * Raises the version of an open cart that somebody holds, and keeps others from changing it until the
   * transaction ends. Undefined when there is no such cart, it is not theirs or closed.
   */
  change(id: Id<'cart'>, holder: CartHolder, at: Date): Promise<Cart | undefined>;
  /** Closes an open cart that somebody holds, of this version, as ordered, in one statement: of two who try, one does. */
  order(id: Id<'cart'>, holder: CartHolder, version: number, at: Date): Promise<Cart | undefined>;
  /** A cart's lines in the order they were put in, with their variants as they are now. */
  linesOf(cart: Cart): Promise<readonly CartLine[]>;
  /** Adds pieces to a cart that is being changed; false when there would be more than 99 of one variant. */
  add(cartId: Id<'cart'>, lines: readonly NewCartLine[]): Promise<boolean>;
  /** Keeps what the shopper said of where and how to send a cart that is being changed; what is left out stays. */
  setShipping(cartId: Id<'cart'>, shipping: Partial<Pick<Cart, 'shippingAddress' | 'shippingMethodId' | 'pickupPointId' | 'deliverySlotId'>>): Promise<void>;
  countLines(cartId: Id<'cart'>): Promise<number>;
  /** Sets quantities, 0 removes. Answers which of the lines there were. */
  setQuantities(cartId: Id<'cart'>, quantities: ReadonlyMap<Id<'cline'>, number>): Promise<ReadonlySet<Id<'cline'>>>;
  /** Puts lines of a cart that is being changed aside; of one variant that is there already the pieces are added, up to 99. Answers which of the lines there were. */
  save(cart: Pick<Cart, 'id' | 'currency'>, holder: SavedHolder, lineIds: readonly Id<'cline'>[]): Promise<ReadonlySet<Id<'cline'>>>;
  /** Takes out what was saved, and answers it. */
  takeSaved(holder: SavedHolder, lineIds: readonly Id<'cline'>[]): Promise<readonly CartLine[]>;
  countSaved(holder: SavedHolder): Promise<number>;
  /** Keeps who is billed for a cart that is being changed. */
  setBillingAddress(cartId: Id<'cart'>, address: PostalAddress | undefined): Promise<void>;
  /** Keeps what the shopper says with a cart that is being changed. */
  setNote(cartId: Id<'cart'>, note: string | undefined): Promise<void>;
  /** Keeps others from changing these carts until the transaction ends. */
  lock(ids: readonly Id<'cart'>[]): Promise<readonly Cart[]>;
  /** Makes a guest's cart, and what is saved with it, a customer's; its token is of no use any more. */
  adopt(id: Id<'cart'>, customerId: Id<'user'>, at: Date): Promise<void>;
  /**
   * Takes the variants, this many at most, whose price or number changed since carts were told, and finds the open carts touched
   * since then that they lie in: of each variant among the 1,000 it was put into last. Nobody else is handed them.
   */
  takeNews(touchedSince: Date, limit: number): Promise<{ readonly variants: number; readonly touched: readonly Pick<Cart, 'id' | 'version'>[] }>;
  /** Removes carts that nobody changed since then and that were not ordered, this many at most, and answers how many; nobody else is handed them. */
  prune(before: PruneBefore, limit: number): Promise<number>;
  /**
   * Moves a guest's cart into a customer's, as was decided, and closes the first as merged; codes and gift cards come behind those
   * that are there, as many as a cart holds. Answers how many of these found no room.
   */
  pour(from: Cart, into: Cart & { readonly customerId: Id<'user'> }, lines: MergedLines, said: Said, at: Date): Promise<{ readonly codes: number; readonly giftCards: number }>;
}

/** What orders knows of variants. */
export interface VariantStore {
  byIds(ids: readonly Id<'var'>[]): Promise<readonly Variant[]>;
  /** Keeps a variant as it was told of, unless a later version is known already. */
  note(variant: Variant, version: number): Promise<void>;
  /** The same of how many of it can be ordered. */
  noteStock(id: Id<'var'>, orderableQuantity: number, version: number): Promise<void>;
}

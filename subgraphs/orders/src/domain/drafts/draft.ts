import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { Variant } from '../cart/variant.ts';
import type { TaxCategory } from '../totals/tax-rates.ts';

/** The most lines of a draft, as of a cart. */
export const MAX_DRAFT_LINES = 100;

/** What staff take off a line or the whole, and why. Of a percentage 10 000 basis points are all. */
export type ManualDiscount =
  | { readonly kind: 'PERCENT'; readonly basisPoints: number; readonly reason: string }
  | { readonly kind: 'AMOUNT'; readonly amountMinor: bigint; readonly reason: string };

/** What staff ask for a piece instead of its price, and why. */
export interface OwnPrice {
  readonly unitPriceMinor: bigint;
  readonly reason: string;
}

/** Whether a draft can still be changed. */
export type DraftStatus = 'OPEN' | 'COMPLETED';

/** What staff say of a line. */
export interface NewDraftLine {
  readonly id: Id<'dline'>;
  readonly variantId: Id<'var'>;
  readonly quantity: number;
  readonly ownPrice: OwnPrice | undefined;
  readonly discount: ManualDiscount | undefined;
}

/** A line of a draft with what is known of its variant now. */
export interface DraftLine extends Omit<NewDraftLine, 'variantId'> {
  readonly variant: Variant;
  readonly taxCategory: TaxCategory;
  /** Of one piece. */
  readonly weightGrams: number;
}

/** All that staff say of a draft besides its lines. What is undefined nobody has said yet. */
export interface DraftHead {
  /** For a customer or for whoever reads this e-mail address; never both. */
  readonly customerId: Id<'user'> | undefined;
  readonly email: string | undefined;
  /** Off the whole, spread over what the lines have left after discounts of their own. */
  readonly discount: ManualDiscount | undefined;
  readonly shippingAddress: PostalAddress | undefined;
  readonly shippingMethodId: Id<'smeth'> | undefined;
  readonly pickupPointId: Id<'point'> | undefined;
  /** For staff; it goes along as an internal note of the order. */
  readonly note: string | undefined;
}

/** What staff say of a draft. */
export interface DraftContent extends DraftHead {
  readonly lines: readonly NewDraftLine[];
}

/** An order that staff are putting together for somebody. */
export interface Draft extends DraftHead {
  readonly id: Id<'draft'>;
  /** Rises by one with each change. */
  readonly version: number;
  readonly status: DraftStatus;
  readonly currency: Currency;
  /** What it became. */
  readonly orderId: Id<'order'> | undefined;
  readonly createdBy: Id<'user'>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** In the order in which staff named them. */
  readonly lines: readonly DraftLine[];
}

import type { Id } from '@storegraph/kernel/ids';

/** Why a product is recommended. */
export type ReasonType = 'SIMILAR' | 'BOUGHT_TOGETHER' | 'TRENDING';

/** A product recommended, and why. */
export interface Recommendation {
  readonly productId: Id<'prod'>;
  readonly reason: { readonly type: ReasonType; readonly because: Id<'prod'> | null };
}

/** A product that was bought together with another: in how many orders, and how often each was bought at all. */
export interface Companion {
  readonly sourceId: Id<'prod'>;
  readonly productId: Id<'prod'>;
  readonly orders: number;
  readonly sourceOrders: number;
  readonly productOrders: number;
}

/** A product that is like another: of the same category, of the same brand. */
export interface Relative {
  readonly sourceId: Id<'prod'>;
  readonly productId: Id<'prod'>;
  readonly isSameCategory: boolean;
  readonly isSameBrand: boolean;
  /** In how many orders it was bought. */
  readonly productOrders: number;
}

/** What a customer thinks of a product, in stars; null when they only bought it. */
export interface Taste {
  readonly productId: Id<'prod'>;
  readonly rating: number | null;
  readonly isOwned: boolean;
}

import type { Id } from '@storegraph/kernel/ids';
import type { Companion, Relative, Taste } from './recommendation.ts';

/** What was learnt, to read. Only published products are answered. */
export interface Learnt {
  companions(productIds: readonly Id<'prod'>[]): Promise<readonly Companion[]>;
  relatives(productIds: readonly Id<'prod'>[]): Promise<readonly Relative[]>;
  /** What sells best, best first; what sold long ago counts less. */
  trending(now: Date, limit: number): Promise<readonly Id<'prod'>[]>;
  /** What a customer bought or has an opinion of. */
  tastes(customerId: Id<'user'>): Promise<readonly Taste[]>;
}

/** Which products there are, as products tells. */
export interface VariantStore {
  note(variant: NotedVariant): Promise<void>;
}

/** What recommendations knows of a variant. */
export interface NotedVariant {
  readonly id: Id<'var'>;
  readonly version: number;
  readonly productId: Id<'prod'>;
  readonly categoryId: Id<'cat'>;
  readonly brand: string | null;
  readonly isPublished: boolean;
}

/** Who bought what, order by order. An order that was forgotten stays forgotten. */
export interface PurchaseStore {
  learn(purchase: { orderId: Id<'order'>; customerId: Id<'user'>; productIds: readonly Id<'prod'>[]; boughtAt: Date }): Promise<void>;
  forget(orderId: Id<'order'>): Promise<void>;
  /** The order is this customer's, also if it is learnt later. */
  giveTo(orderId: Id<'order'>, customerId: Id<'user'>): Promise<void>;
}

/** What customers think of products: the newest version of each review counts. */
export interface OpinionStore {
  note(opinion: { reviewId: Id<'rev'>; version: number; customerId: Id<'user'>; productId: Id<'prod'>; rating: number | null }): Promise<void>;
}

/** What a transaction offers. */
export interface Stores {
  readonly variants: VariantStore;
  readonly purchases: PurchaseStore;
  readonly opinions: OpinionStore;
}

import type { Outbox } from '@storegraph/events/envelope';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { MediaRows } from '@storegraph/media/library/medium';
import type { RatingSummary, Review } from './review.ts';

/** A review to be kept; whether it is verified follows from what was delivered. */
export type NewReview = Omit<Review, 'isVerified' | 'version'>;

/** What may change of a review. */
export type ReviewText = Pick<Review, 'rating' | 'title' | 'body'>;

/** The reviews that are not deleted, to read. */
export interface ReviewReads {
  byIds(ids: readonly Id<'rev'>[]): Promise<readonly Review[]>;
  /** A page of each product's reviews, latest first. */
  byProducts(productIds: readonly Id<'prod'>[], page: PageRequest<Id<'rev'>>): Promise<ReadonlyMap<Id<'prod'>, Page<Review>>>;
  /** The reviews one customer wrote of these products. */
  byCustomer(customerId: Id<'user'>, productIds: readonly Id<'prod'>[]): Promise<readonly Review[]>;
  /** Of each product that has a review. */
  summaries(productIds: readonly Id<'prod'>[]): Promise<readonly RatingSummary[]>;
}

/** Reviews, to write. */
export interface ReviewStore extends ReviewReads {
  /** Keeps a review; false when the customer has one of this product already. */
  add(review: NewReview): Promise<boolean>;
  /** Changes a customer's own review; undefined when it is not theirs or gone. */
  change(id: Id<'rev'>, customerId: Id<'user'>, text: ReviewText): Promise<Review | undefined>;
  /** Nobody else changes a customer's own review until the transaction ends; false when it is not theirs or gone. */
  hold(id: Id<'rev'>, customerId: Id<'user'>): Promise<boolean>;
  /** How a product is rated, as it stands in this transaction, which has changed a review of it; the version rises with each change. */
  rating(productId: Id<'prod'>): Promise<RatingSummary & { readonly version: number }>;
  /** Raises a review's version: something that is shown with it is other. */
  raise(id: Id<'rev'>): Promise<void>;
  /** Deletes a review, one of this customer's unless undefined; undefined when there is none. */
  delete(id: Id<'rev'>, customerId: Id<'user'> | undefined): Promise<Review | undefined>;
}

/** What reviews knows of products: which there are. */
export interface ProductStore {
  exists(id: Id<'prod'>): Promise<boolean>;
  note(id: Id<'prod'>): Promise<void>;
}

/** Which products a customer has had delivered. */
export interface DeliveryStore {
  /** A guest's are those of the customer who claimed the order. */
  note(customerId: Id<'user'>, productIds: readonly Id<'prod'>[]): Promise<void>;
  /** What was delivered to a guest, and what will have been, was delivered to this customer. Answers what they had not had before. */
  giveTo(guestId: Id<'user'>, customerId: Id<'user'>): Promise<readonly Id<'prod'>[]>;
}

/** What a transaction offers. */
export interface Stores {
  readonly reviews: ReviewStore;
  readonly products: ProductStore;
  readonly deliveries: DeliveryStore;
  readonly media: MediaRows;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
}

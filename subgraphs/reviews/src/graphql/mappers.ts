import type { Id } from '@storegraph/kernel/ids';

export type { Review as ReviewModel, RatingSummary as RatingSummaryModel } from '../domain/review.ts';
export type { Medium as MediaModel } from '@storegraph/media/library/medium';
export type { ReviewConnection as ReviewConnectionModel } from './context.ts';

/** What the gateway tells of a product: its key. */
export interface ProductModel { readonly id: Id<'prod'> }
/** What the gateway tells of an order's line: its key and what `@requires` asks for. */
export interface OrderLineModel { readonly id: Id<'oline'>; readonly productId: Id<'prod'> }
/** A reference that users resolves. */
export interface UserModel { readonly id: Id<'user'> }

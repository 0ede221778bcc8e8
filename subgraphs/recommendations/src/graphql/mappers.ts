import type { Id } from '@storegraph/kernel/ids';
import type { Recommendation } from '../domain/recommendation.ts';

export type { Recommendation as RecommendationModel } from '../domain/recommendation.ts';

/** Why a product is recommended. */
export type RecommendationReasonModel = Recommendation['reason'];
/** What the gateway tells of a product: its key. */
export interface ProductModel { readonly id: Id<'prod'> }
/** What the gateway tells of a user: its key. */
export interface UserModel { readonly id: Id<'user'> }

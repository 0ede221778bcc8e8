import type { Connection } from '@storegraph/subgraph/connection';
import type { KeptPromotion, PromotionCode } from '../../domain/promotions/ports.ts';

export type PromotionConnection = Connection<KeptPromotion>;
export type PromotionCodeConnection = Connection<PromotionCode>;

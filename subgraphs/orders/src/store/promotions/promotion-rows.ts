import { fromUuid } from '@storegraph/kernel/ids';
import type { Amounts, Benefit, Conditions, Promotion, PromotionTrigger, Scope, Stacking } from '../../domain/promotions/promotion.ts';
import type { KeptPromotion } from '../../domain/promotions/ports.ts';

/** Minor units as text: JSON has no integers beyond 2^53. */
type AmountsRow = Record<string, string>;
type BenefitRow = Exclude<Benefit, { kind: 'AMOUNT' }> | { readonly kind: 'AMOUNT'; readonly amounts: AmountsRow };
/** What was kept before there were collections and groups names none. */
type ScopeRow = Omit<Scope, 'collectionIds'> & Partial<Scope>;
interface ConditionsRow extends Omit<Conditions, 'minimumSubtotal' | 'registeredSince' | 'customerGroupIds'>, Partial<Pick<Conditions, 'customerGroupIds'>> {
  readonly minimumSubtotal: AmountsRow;
  readonly registeredSince: string | null;
}

/** A row of `SELECT ${PROMOTION_COLUMNS} FROM promotion p`. */
export interface PromotionQueryRow {
  id: string;
  version: number;
  name: string;
  trigger: PromotionTrigger;
  priority: number;
  stacking: Stacking;
  combining_group: string | null;
  starts_at: Date;
  ends_at: Date | null;
  scope: ScopeRow;
  conditions: ConditionsRow;
  benefit: BenefitRow;
  usage_limit: number | null;
  usage_limit_per_customer: number | null;
  created_at: Date;
}

export const PROMOTION_COLUMNS = `p.id, p.version, p.name, p.trigger, p.priority, p.stacking, p.combining_group, p.starts_at, p.ends_at,
  p.scope, p.conditions, p.benefit, p.usage_limit, p.usage_limit_per_customer, p.created_at`;

export const toPromotion = (row: PromotionQueryRow): KeptPromotion => ({
  id: fromUuid('promo', row.id),
  version: row.version,
  name: row.name,
  trigger: row.trigger,
  priority: row.priority,
  stacking: row.stacking,
  group: row.combining_group,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  scope: { ...row.scope, collectionIds: row.scope.collectionIds ?? [] },
  conditions: {
    ...row.conditions,
    customerGroupIds: row.conditions.customerGroupIds ?? [],
    minimumSubtotal: toAmounts(row.conditions.minimumSubtotal),
    registeredSince: row.conditions.registeredSince === null ? null : new Date(row.conditions.registeredSince),
  },
  benefit: row.benefit.kind === 'AMOUNT' ? { ...row.benefit, amounts: toAmounts(row.benefit.amounts) } : row.benefit,
  usageLimit: row.usage_limit,
  usageLimitPerCustomer: row.usage_limit_per_customer,
  createdAt: row.created_at,
});

/** What the JSON columns keep, as text. */
export function toJsonColumns({ scope, conditions, benefit }: Pick<Promotion, 'scope' | 'conditions' | 'benefit'>): readonly [string, string, string] {
  return [JSON.stringify(scope), JSON.stringify(conditions, asText), JSON.stringify(benefit, asText)];
}

const toAmounts = (amounts: AmountsRow): Amounts => Object.fromEntries(Object.entries(amounts).map(([currency, minor]) => [currency, BigInt(minor)]));
const asText = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

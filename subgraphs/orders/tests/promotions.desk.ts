import type { Caller } from '@storegraph/kernel/caller';
import { someone } from '@storegraph/testkit/internal-token';
import { mutationText } from '@storegraph/testkit/graphql-client';
import type { OrdersDesk } from './orders.desk.ts';

type Input = Readonly<Record<string, unknown>>;

/** All that a test looks at of a promotion. */
export const PROMOTION = `id version name trigger status priority stacking group startsAt endsAt usageLimit usageLimitPerCustomer
  scope { categoryIds productIds variantIds brands collectionIds } conditions { audience registeredSince minimumSubtotal { amount currency } minimumQuantity currency customerGroupIds }
  benefit { kind basisPoints amounts { amount currency } buy get variantId quantity } statistics { uses codes discounted { amount currency } }`;

/** A promotion as the graph shows it, as far as tests go by it. */
export interface SeenPromotion {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly statistics: { readonly uses: number; readonly codes: number; readonly discounted: readonly { readonly amount: string; readonly currency: string }[] };
}

/** What a mutation about promotions came to. */
export interface PromotionOutcome {
  readonly promotion: SeenPromotion | null;
  readonly codes: readonly string[] | null;
  readonly refused: readonly string[];
  readonly fields: readonly (readonly string[] | null)[];
  readonly errors: readonly (string | undefined)[];
}

/** Ten per cent off everything since January, unless said otherwise. */
export const tenPercent = (more: Input = {}): Input => ({
  trigger: 'AUTOMATIC', name: 'Ten off', stacking: 'COMBINABLE', startsAt: '2026-01-01T00:00:00Z', benefit: { kind: 'PERCENTAGE', basisPoints: 1_000 }, ...more,
});

/** The same without what says how it comes to a cart. */
export function withoutTrigger({ trigger: _trigger, ...input }: Input): Input {
  return input;
}

/** A catalogue manager's part of a desk. */
export function promotionDesk({ ask }: OrdersDesk) {
  const manager = someone('CATALOGUE_MANAGER');
  const call = async (mutation: string, input: Input, caller: Caller | undefined = manager): Promise<PromotionOutcome> => {
    const query = mutationText(mutation, `promotion { ${PROMOTION} } ${mutation === 'createPromotionCodes' ? 'codes' : ''} userErrors { code field }`);
    const { data, errors } = await ask<Record<string, { promotion: SeenPromotion | null; codes?: readonly string[] | null; userErrors: readonly { code: string; field: readonly string[] | null }[] } | null>>(query, { input }, caller);
    const { promotion = null, codes = null, userErrors = [] } = data?.[mutation] ?? {};
    return { promotion, codes, refused: userErrors.map(({ code }) => code), fields: userErrors.map(({ field }) => field), errors: errors.map(({ extensions }) => extensions?.code) };
  };
  const promote = async (more: Input = {}): Promise<SeenPromotion> => {
    const { promotion, refused, errors } = await call('createPromotion', tenPercent(more));
    if (!promotion) throw new Error(`no promotion: ${[...refused, ...errors].join()}`);
    return promotion;
  };
  return {
    manager, call, promote,
    /** A promotion that this code brings. */
    code: async (code: string, more: Input = {}, usageLimit?: number): Promise<SeenPromotion> => {
      const promotion = await promote({ trigger: 'CODE', ...more });
      const { refused } = await call('createPromotionCodes', { promotionId: promotion.id, codes: [code], usageLimit });
      if (refused.length > 0) throw new Error(`no code: ${refused.join()}`);
      return promotion;
    },
    end: ({ id }: SeenPromotion) => call('endPromotion', { promotionId: id }),
    show: async (id: string, caller: Caller = manager): Promise<SeenPromotion | null> =>
      (await ask<{ promotion: SeenPromotion | null }>(`query ($id: ID!) { promotion(id: $id) { ${PROMOTION} } }`, { id }, caller)).data?.promotion ?? null,
  };
}

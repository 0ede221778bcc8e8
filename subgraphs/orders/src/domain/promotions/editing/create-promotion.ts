import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { parsePromotion } from './parse-promotion.ts';
import { tellPromotion } from '../tell-promotion.ts';
import type { PromotionInput } from './parse-promotion.ts';
import type { PromotionTrigger } from '../promotion.ts';

/** A new promotion. */
export interface CreatePromotionInput extends PromotionInput {
  readonly trigger: PromotionTrigger;
  readonly idempotencyKey?: string | null | undefined;
}

/** Creates a promotion. Answers its id. Refuses with what `parsePromotion` refuses, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
export type CreatePromotion = (caller: Caller, input: CreatePromotionInput) => Promise<Id<'promo'>>;

/** Makes the use case. */
export function createCreatePromotion(deps: { transact: Transact<Stores>; newId: () => Id<'promo'>; now: () => Date }): CreatePromotion {
  return async ({ userId }, { idempotencyKey: key, trigger, ...input }) => {
    const parsed = parsePromotion(input);
    const call = { actor: userId ?? 'nobody', operation: 'createPromotion', key: key ?? undefined, input: { trigger, ...input } };
    return deps.transact(({ promotions, idempotency, outbox }) =>
      idempotency.once(call, async () => {
        const id = deps.newId();
        await promotions.create({ ...parsed, id, trigger, createdAt: deps.now() });
        await tellPromotion({ ...parsed, id, version: 1 }, outbox);
        return id;
      }),
    );
  };
}

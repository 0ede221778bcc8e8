import { money, sum } from '@storegraph/kernel/money';
import type { Currency, Money } from '@storegraph/kernel/money';
import { answer } from '@storegraph/subgraph/answer';
import { toGraphMoney } from '@storegraph/subgraph/money';
import type { ApplyPromotionCodeErrorCode, Resolvers, RemovePromotionCodeErrorCode } from '../__generated__/resolvers.ts';

/** Promotions as shoppers see them: translation between the graph and the domain, a line a field. */
export const cartPromotionResolvers = {
  Mutation: {
    applyPromotionCode: (_, { input }, { caller, promotions, cart }) =>
      answer<object, ApplyPromotionCodeErrorCode>(async () => ({ cart: await cart(await promotions.applyCode(caller, input), input.token) })),
    removePromotionCode: (_, { input }, { caller, promotions, cart }) =>
      answer<object, RemovePromotionCodeErrorCode>(async () => ({ cart: await cart(await promotions.removeCode(caller, input), input.token) })),
  },
  Cart: {
    discounts: async (cart, _, { checkout }) =>
      grouped((await checkout.quoteOfCart(cart)).discounts.map(({ target, amountMinor, ...discount }) => ({
        ...discount, lineId: target.kind === 'LINE' ? target.lineId : undefined, amount: money(amountMinor, cart.currency),
      })), cart.currency),
    nearlyEarned: async (cart, _, { checkout }) =>
      (await checkout.quoteOfCart(cart)).promotions.nearlyEarned.map(({ missingMinor, giftVariantId, ...nearly }) => ({
        ...nearly, missing: missingMinor > 0n ? toGraphMoney(money(missingMinor, cart.currency)) : null,
        missingQuantity: nearly.missingQuantity || null, gift: giftVariantId ? { id: giftVariantId } : null,
      })),
    promotionCodes: async (cart, _, { checkout }) =>
      (await checkout.quoteOfCart(cart)).promotions.outcomes.flatMap(({ promotion: { code, name }, reason }) =>
        (code === null ? [] : [{ code, name, isApplied: reason === undefined, reason: reason ?? null }])),
  },
  Order: {
    discounts: async ({ id, total }, _, { promotions }) => grouped(await promotions.discountsOf(id), total.currency),
  },
} satisfies Resolvers;

interface Part {
  readonly promotionId: string;
  readonly code: string | null;
  readonly name: string;
  readonly lineId: string | undefined;
  readonly amount: Money;
}

/** What each promotion takes off, in the order they are taken. */
function grouped(discounts: readonly Part[], currency: Currency) {
  return [...Map.groupBy(discounts, ({ promotionId }) => promotionId)].map(([promotionId, parts]) => ({
    promotionId, code: parts[0]?.code ?? null, name: parts[0]?.name ?? '',
    amount: toGraphMoney(sum(money(0, currency), ...parts.map(({ amount }) => amount))),
    parts: parts.map(({ lineId, amount }) => ({ lineId: lineId ?? null, amount: toGraphMoney(amount) })),
  }));
}

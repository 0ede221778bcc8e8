import { isId, parseId } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import { Refusal } from '@storegraph/kernel/refusal';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { fromGraphMoney, toGraphMoney } from '@storegraph/subgraph/money';
import type { PromotionInput } from '../../domain/promotions/editing/parse-promotion.ts';
import type { CodeKey, PromotionKey } from '../../domain/promotions/ports.ts';
import type { Amounts } from '../../domain/promotions/promotion.ts';
import { statusOf } from '../../domain/promotions/status.ts';
import type {
  CreatePromotionCodesErrorCode, CreatePromotionErrorCode, CreatePromotionInput, EndPromotionErrorCode, Resolvers, UpdatePromotionErrorCode, UpdatePromotionInput,
} from '../__generated__/resolvers.ts';

/** Promotions as staff work with them: translation between the graph and the domain, a line a field. */
export const promotionResolvers = {
  Query: {
    promotion: (_, { id }, { promotions }) => promotions.byId(parseId('promo', id, ['id'])),
    promotions: async (_, { first, after, filter }, { promotions }) => {
      const wanted = { status: filter?.status ?? undefined, trigger: filter?.trigger ?? undefined };
      return toConnection(await promotions.list(wanted, toPromotionPage(first, after)), ({ id }) => [id], () => promotions.count(wanted));
    },
  },
  Mutation: {
    createPromotion: (_, { input }, { caller, promotions }) =>
      answer<object, CreatePromotionErrorCode>(async () => ({ promotion: await promotions.byId(await promotions.create(caller, withAmounts(input))) })),
    updatePromotion: (_, { input }, { promotions }) =>
      answer<object, UpdatePromotionErrorCode>(async () => ({ promotion: await promotions.byId(await promotions.update(withAmounts(input))) })),
    endPromotion: (_, { input }, { promotions }) =>
      answer<object, EndPromotionErrorCode>(async () => ({ promotion: await promotions.byId(await promotions.end(input)) })),
    createPromotionCodes: (_, { input }, { caller, promotions }) =>
      answer<object, CreatePromotionCodesErrorCode>(async () => {
        const { promotionId, codes } = await promotions.createCodes(caller, input);
        return { promotion: await promotions.byId(promotionId), codes };
      }),
  },
  Promotion: {
    status: (promotion, _, { promotions }) => statusOf(promotion, promotions.now()),
    statistics: ({ id }, _, { promotions }) => promotions.statistics(id),
    codes: async ({ id }, { first, after }, { promotions }) =>
      toConnection(await promotions.codes(id, toCodePage(first, after)), ({ code }) => [code], async () => (await promotions.statistics(id))?.codes ?? 0),
  },
  PromotionConditions: {
    minimumSubtotal: ({ minimumSubtotal }) => toMoneys(minimumSubtotal),
  },
  PromotionBenefit: {
    basisPoints: (benefit) => ('basisPoints' in benefit ? benefit.basisPoints : null),
    amounts: (benefit) => ('amounts' in benefit ? toMoneys(benefit.amounts) : null),
    buy: (benefit) => ('buy' in benefit ? benefit.buy : null),
    get: (benefit) => ('get' in benefit ? benefit.get : null),
    variantId: (benefit) => ('variantId' in benefit ? benefit.variantId : null),
    quantity: (benefit) => ('quantity' in benefit ? benefit.quantity : null),
  },
  PromotionStatistics: {
    discounted: ({ discounted }) => discounted.map(toGraphMoney),
  },
} satisfies Resolvers;

const toMoneys = (amounts: Amounts) => Object.entries(amounts).map(([currency, amountMinor]) => toGraphMoney({ amountMinor, currency }));

/** An input with the amounts it names as the domain knows them. Refuses with INVALID_AMOUNT. */
function withAmounts<Input extends CreatePromotionInput | UpdatePromotionInput>({ conditions, benefit, ...rest }: Input): Omit<Input, 'conditions' | 'benefit'> & Pick<PromotionInput, 'conditions' | 'benefit'> {
  const read = (amounts: readonly { amount: string; currency: string }[] | null | undefined, field: readonly string[]): readonly Money[] | undefined =>
    amounts?.map((amount, index) => fromGraphMoney(amount, [...field, String(index)]));
  return {
    ...rest,
    conditions: conditions && { ...conditions, minimumSubtotal: read(conditions.minimumSubtotal, ['conditions', 'minimumSubtotal']) },
    benefit: { ...benefit, amounts: read(benefit.amounts, ['benefit', 'amounts']) },
  };
}

function toPromotionPage(first: number | null | undefined, after: string | null | undefined): PageRequest<PromotionKey> {
  return { first: parseFirst(first), after: keyIn(after, (id) => (isId('promo', id) ? { id } : undefined)) };
}

function toCodePage(first: number | null | undefined, after: string | null | undefined): PageRequest<CodeKey> {
  return { first: parseFirst(first), after: keyIn(after, (code) => ({ code })) };
}

function keyIn<Key>(after: string | null | undefined, read: (text: string) => Key | undefined): Key | undefined {
  if (after == null) return undefined;
  const [text] = fromCursor(after, 1);
  const key = typeof text === 'string' ? read(text) : undefined;
  if (key === undefined) throw new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
  return key;
}

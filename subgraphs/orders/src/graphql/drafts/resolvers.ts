import { isId, parseId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import { Refusal } from '@storegraph/kernel/refusal';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { fromGraphMoney, toGraphMoney } from '@storegraph/subgraph/money';
import type { ManualDiscount } from '../../domain/drafts/draft.ts';
import type { DiscountInput, DraftContentInput } from '../../domain/drafts/parse-draft.ts';
import type { DraftKey } from '../../domain/drafts/ports.ts';
import type {
  CompleteDraftOrderErrorCode, CreateDraftOrderErrorCode, DeleteDraftOrderErrorCode, DraftOrderContentInput, ManualDiscountInput, Resolvers, UpdateDraftOrderErrorCode,
} from '../__generated__/resolvers.ts';
import { withGraphTotal } from '../order/current-total.ts';

/** Orders that staff put together: translation between the graph and the domain, a line a field. */
export const draftResolvers = {
  Query: {
    draftOrder: (_, { id }, { drafts }) => drafts.byId(parseId('draft', id, ['id'])),
    draftOrders: async (_, { first, after, filter }, { drafts }) => {
      const wanted = { status: filter?.status ?? undefined, customerId: filter?.customerId == null ? undefined : parseId('user', filter.customerId, ['filter', 'customerId']) };
      return toConnection(await drafts.list(wanted, toPage(first, after)), ({ id }) => [id], () => drafts.count(wanted));
    },
  },
  Mutation: {
    createDraftOrder: (_, { input }, { caller, drafts }) =>
      answer<object, CreateDraftOrderErrorCode>(async () => ({ draftOrder: await drafts.byId(await drafts.create(caller, { ...input, content: toContent(input.content) })) })),
    updateDraftOrder: (_, { input }, { drafts }) =>
      answer<object, UpdateDraftOrderErrorCode>(async () => ({ draftOrder: await drafts.byId(await drafts.update({ ...input, content: toContent(input.content) })) })),
    deleteDraftOrder: (_, { input }, { drafts }) => answer<object, DeleteDraftOrderErrorCode>(async () => ({ draftOrderId: await drafts.remove(input) })),
    completeDraftOrder: (_, { input }, { caller, drafts, order }) =>
      answer<object, CompleteDraftOrderErrorCode>(() => withGraphTotal(async () => {
        const { draftId, orderId, token, orderToken } = await drafts.complete(caller, { ...input, expectedTotal: fromGraphMoney(input.expectedTotal, ['expectedTotal']) });
        return { draftOrder: await drafts.byId(draftId), order: await order(orderId), paymentToken: token ?? null, orderToken: orderToken ?? null };
      })),
  },
  DraftOrder: {
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    lines: ({ lines, ...draft }) => lines.map((line) => ({ ...line, draft: { ...draft, lines } })),
    discount: ({ discount, currency }) => (discount ? { ...discount, currency } : null),
    amounts: async (draft, _, { drafts }) => ({ ...(await drafts.quote(draft)).amounts, currency: draft.currency }),
    shippingMethods: async (draft, _, { drafts }) => (await drafts.quote(draft)).offers.map((offer) => ({ ...offer, currency: draft.currency })),
    problems: async (draft, _, { drafts }) => (await drafts.quote(draft)).problems,
    order: ({ orderId }, _, { order }) => (orderId ? order(orderId) : null),
    createdBy: ({ createdBy }) => ({ id: createdBy }),
  },
  DraftOrderLine: {
    variant: ({ variant }) => ({ id: variant.id }),
    productName: ({ variant }) => variant.productName,
    variantName: ({ variant }) => variant.variantName,
    unitPrice: async ({ id, draft }, _, { drafts }) => graphMoney((await drafts.quote(draft)).lines.find((line) => line.id === id)?.unitPrice),
    ownPriceReason: ({ ownPrice }) => ownPrice?.reason ?? null,
    discount: ({ discount, draft: { currency } }) => (discount ? { ...discount, currency } : null),
    amounts: async ({ id, draft }, _, { drafts }) => {
      const amounts = (await drafts.quote(draft)).amounts.lines.find(({ lineId }) => lineId === id);
      return amounts ? { ...amounts, currency: draft.currency } : null;
    },
  },
  ManualDiscount: {
    basisPoints: (discount) => ('basisPoints' in discount ? discount.basisPoints : null),
    amount: (discount) => ('amountMinor' in discount ? toGraphMoney(money(discount.amountMinor, discount.currency)) : null),
  },
  Order: {
    placedBy: async ({ id }, _, { drafts }) => {
      const placer = await drafts.placer(id);
      return placer && { id: placer.placedBy };
    },
    manualDiscounts: async ({ id, total: { currency } }, _, { drafts }) =>
      (await drafts.discountsOf(id)).map(({ lineId, reason, amountMinor }) => ({ lineId, reason, amount: toGraphMoney(money(amountMinor, currency)) })),
  },
  OrderLine: {
    ownPrice: async ({ id, unitPrice: { currency } }, _, { drafts }) => {
      const own = await drafts.ownPrice(id);
      return own && { reason: own.reason, usual: own.usualMinor === undefined ? null : toGraphMoney(money(own.usualMinor, currency)) };
    },
  },
} satisfies Resolvers;

const graphMoney = (amount: Money | undefined) => (amount ? toGraphMoney(amount) : null);

/** A discount with the currency of its amount. */
export type ManualDiscountModel = ManualDiscount & { readonly currency: string };

/** An input with the amounts it names as the domain knows them. Refuses with INVALID_AMOUNT. */
function toContent({ lines, discount, ...content }: DraftOrderContentInput): DraftContentInput {
  return {
    ...content, discount: toDiscount(discount, ['content', 'discount']),
    lines: lines.map(({ unitPrice, ...line }, index) => {
      const field = ['content', 'lines', String(index)];
      return { ...line, unitPrice: unitPrice ? fromGraphMoney(unitPrice, [...field, 'unitPrice']) : undefined, discount: toDiscount(line.discount, [...field, 'discount']) };
    }),
  };
}

function toDiscount(input: ManualDiscountInput | null | undefined, field: readonly string[]): DiscountInput | undefined {
  return input ? { ...input, amount: input.amount ? fromGraphMoney(input.amount, [...field, 'amount']) : undefined } : undefined;
}

function toPage(first: number | null | undefined, after: string | null | undefined): PageRequest<DraftKey> {
  if (after == null) return { first: parseFirst(first), after: undefined };
  const [id] = fromCursor(after, 1);
  if (typeof id !== 'string' || !isId('draft', id)) throw new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
  return { first: parseFirst(first), after: { id } };
}

import { money } from '@storegraph/kernel/money';
import { answer } from '@storegraph/subgraph/answer';
import { fromGraphMoney, toGraphMoney } from '@storegraph/subgraph/money';
import { toPayMinorOf } from '../../domain/edits/edit.ts';
import { worthAfter } from '../../domain/edits/plan-edit.ts';
import type { EditOrderErrorCode, Resolvers } from '../__generated__/resolvers.ts';
import { withGraphTotal } from '../order/current-total.ts';

/** Edits of placed orders: translation between the graph and the domain, a line a field. */
export const editResolvers = {
  Query: {
    previewOrderEdit: (_, { orderId, lines, add }, { useCases }) => useCases.edits.preview({ orderId, lines, add }),
  },
  Mutation: {
    editOrder: (_, { input }, { caller, useCases, order }) =>
      answer<object, EditOrderErrorCode>(() => withGraphTotal(async () => ({
        order: await order(await useCases.edits.edit(caller, { ...input, expectedOwed: fromGraphMoney(input.expectedOwed, ['expectedOwed']) })),
      }))),
  },
  Order: {
    edits: async ({ id }, _, { editsOf }) => [...(await editsOf(id))],
  },
  OrderEdit: {
    added: ({ added }) => added.map(({ id: lineId, quantity }) => ({ lineId, quantity })),
    owed: ({ owedMinor, currency }) => toGraphMoney(money(owedMinor, currency)),
    refund: ({ refundMinor, currency }) => toGraphMoney(money(refundMinor, currency)),
    toPay: ({ currency, ...edit }) => toGraphMoney(money(toPayMinorOf(edit), currency)),
  },
  OrderEditPreview: {
    version: ({ editable }) => editable.order.version,
    owed: ({ owedMinor, editable: { order } }) => toGraphMoney(money(owedMinor, order.total.currency)),
    refund: ({ refundMinor, editable: { order } }) => toGraphMoney(money(refundMinor, order.total.currency)),
    toPay: ({ editable: { order }, ...plan }) => toGraphMoney(money(toPayMinorOf(plan), order.total.currency)),
    worth: (preview) => toGraphMoney(worthAfter(preview.editable, preview)),
  },
  OrderEditPreviewLine: {
    unitPrice: ({ unitPrice }) => toGraphMoney(unitPrice),
    amounts: ({ amounts, unitPrice: { currency } }) => ({ ...amounts, currency }),
  },
} satisfies Resolvers;

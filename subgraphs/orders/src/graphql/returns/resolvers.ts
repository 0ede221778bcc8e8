import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { causeOf } from '../../domain/returns/move-return.ts';
import { returnTransitionsOf } from '../../domain/returns/return-steps.ts';
import type {
  ApproveReturnErrorCode, CancelOrderLinesErrorCode, CancelReturnErrorCode, ExchangeReturnErrorCode, ReceiveReturnErrorCode, RefundReturnErrorCode, RejectReturnErrorCode, RequestReturnErrorCode, Resolvers, SendReturnErrorCode,
} from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { returnKeyOf, toReturnFilter, toReturnPage } from './return-page.ts';

/** What goes back: translation between the graph and the domain, a line a field. */
export const returnResolvers = {
  Query: {
    return: (_, { id }, { returnById }) => returnById(parseId('ret', id, ['id'])),
    returns: async (_, { first, after, filter }, { returns }) => {
      const wanted = toReturnFilter(filter);
      return toConnection(await returns.list(wanted, toReturnPage(first, after)), returnKeyOf, () => returns.count(wanted));
    },
  },
  Mutation: {
    cancelOrderLines: (_, { input }, { caller, useCases, guests, order }) =>
      answer<object, CancelOrderLinesErrorCode>(async () => {
        await guests.show(input.orderId, input.token);
        return { order: await order(await useCases.cancelOrderLines(caller, input)) };
      }),
    requestReturn: (_, { input }, context) =>
      answer<object, RequestReturnErrorCode>(async () => {
        await context.guests.show(input.orderId, input.token);
        return withOrder(context, await context.useCases.requestReturn(context.caller, input));
      }),
    approveReturn: (_, { input }, context) => answer<object, ApproveReturnErrorCode>(async () => withOrder(context, await context.useCases.approveReturn(context.caller, input))),
    rejectReturn: (_, { input }, context) => answer<object, RejectReturnErrorCode>(async () => withOrder(context, await context.useCases.rejectReturn(context.caller, input))),
    sendReturn: (_, { input }, context) =>
      answer<object, SendReturnErrorCode>(async () => {
        await context.showOrderOfReturn(input.returnId, input.token);
        return withOrder(context, await context.useCases.sendReturn(context.caller, input));
      }),
    cancelReturn: (_, { input }, context) =>
      answer<object, CancelReturnErrorCode>(async () => {
        await context.showOrderOfReturn(input.returnId, input.token);
        return withOrder(context, await context.useCases.cancelReturn(context.caller, input));
      }),
    receiveReturn: (_, { input }, context) => answer<object, ReceiveReturnErrorCode>(async () => withOrder(context, await context.useCases.receiveReturn(context.caller, input))),
    refundReturn: (_, { input }, context) => answer<object, RefundReturnErrorCode>(async () => withOrder(context, await context.useCases.refundReturn(context.caller, input))),
    exchangeReturn: (_, { input }, context) => answer<object, ExchangeReturnErrorCode>(async () => withOrder(context, await context.useCases.exchangeReturn(context.caller, input))),
  },
  Order: {
    returns: ({ id }, _, { returnsOf }) => returnsOf(id),
    refundGrants: ({ id }, _, { grantsOf }) => grantsOf(id),
  },
  Return: {
    order: ({ orderId }, _, { order }) => order(orderId),
    replacement: ({ replacementId }, _, { order }) => replacementId && order(replacementId),
    availableTransitions: ({ status }) => returnTransitionsOf(status),
    refund: async ({ id, orderId }, _, { grantsOf }) => (await grantsOf(orderId)).find(({ cause }) => cause === causeOf(id)) ?? null,
  },
  ReturnLine: {
    line: ({ lineId }, _, { orderLine }) => orderLine(lineId),
  },
  RefundGrant: {
    amount: ({ amount }) => toGraphMoney(amount),
    giftCardAmount: ({ giftCardMinor, amount: { currency } }) => toGraphMoney({ amountMinor: giftCardMinor, currency }),
    parts: ({ parts, amount: { currency } }) => parts.map((part) => ({ ...part, currency })),
  },
  RefundGrantPart: {
    line: ({ lineId }, _, { orderLine }) => lineId && orderLine(lineId),
    amount: ({ amountMinor, currency }) => toGraphMoney({ amountMinor, currency }),
  },
  User: {
    returns: async ({ id }, { first, after }, { returnsOfCustomer, countReturnsOfCustomer }) =>
      toConnection(await returnsOfCustomer(id, toReturnPage(first, after)), returnKeyOf, async () => (await countReturnsOfCustomer(id))?.count ?? 0),
  },
} satisfies Resolvers;

/** A return with its order. */
async function withOrder({ returnById, order }: Context, id: Id<'ret'>) {
  const found = await returnById(id);
  return { return: found, order: found && (await order(found.orderId)) };
}

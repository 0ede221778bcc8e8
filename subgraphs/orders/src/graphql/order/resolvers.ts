import { isId, parseId } from '@storegraph/kernel/ids';
import { times } from '@storegraph/kernel/money';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { fromGraphMoney, toGraphMoney } from '@storegraph/subgraph/money';
import { displayStatusOf } from '../../domain/order/display-status.ts';
import { actorKindOf, maySeeEntry } from '../../domain/order/timeline-kinds.ts';
import { availableActions } from '../../domain/order/order-actions.ts';
import type {
  CancelOrderErrorCode, PlaceOrderErrorCode, Resolvers, RetryPaymentErrorCode,
} from '../__generated__/resolvers.ts';
import { withGraphTotal } from './current-total.ts';
import { keyOf, toPageRequest } from './order-page.ts';

/** Orders: translation between the graph and the domain, a line a field. */
export const orderResolvers = {
  Query: {
    order: (_, { id }, { order }) => order(parseId('order', id, ['id'])),
    orderByNumber: (_, { number }, { orderByNumber }) => orderByNumber(number),
    orders: async (_, { first, after, filter }, { listOrders, countOrders }) => {
      const wanted = { status: filter?.status ?? undefined, fulfilmentStatus: filter?.fulfilmentStatus ?? undefined };
      return toConnection(await listOrders(wanted, toPageRequest(first, after)), keyOf, () => countOrders(wanted));
    },
  },
  Mutation: {
    placeOrder: (_, { input }, { caller, useCases, guests, order }) =>
      answer<object, PlaceOrderErrorCode>(() =>
        withGraphTotal(async () => {
          const expectedTotal = fromGraphMoney(input.expectedTotal, ['expectedTotal']);
          const expectedToPay = input.expectedToPay ? fromGraphMoney(input.expectedToPay, ['expectedToPay']) : undefined;
          const { id, asPlaced, token } = await useCases.placeOrder(caller, { ...input, expectedTotal, expectedToPay });
          await guests.show(id, token);
          return { order: asPlaced ?? (await order(id)), token };
        }),
      ),
    retryPayment: (_, { input }, { caller, useCases, guests, order }) =>
      answer<object, RetryPaymentErrorCode>(async () => {
        await guests.show(input.orderId, input.token);
        return { order: await order(await useCases.retryPayment(caller, input)) };
      }),
    cancelOrder: (_, { input }, { caller, useCases, guests, order }) =>
      answer<object, CancelOrderErrorCode>(async () => {
        await guests.show(input.orderId, input.token);
        return { order: await order(await useCases.cancelOrder(caller, input)) };
      }),
  },
  Order: {
    __resolveReference: async (reference, { order, orderByNumber, orderAsOf, guests }) => {
      // The gateway, following an order live, asks for it as of the version that an event told of, with the token that it was asked with.
      const { version, token } = reference as { version?: number; token?: string | null };
      if ('number' in reference) return orderAsOf(await orderByNumber(reference.number), version);
      await guests.show(reference.id, token);
      return isId('order', reference.id) ? orderAsOf(await order(reference.id), version) : null;
    },
    displayStatus: displayStatusOf,
    lines: ({ id }, _, { linesOf }) => linesOf(id),
    total: ({ total }) => toGraphMoney(total),
    amounts: ({ id }, _, { checkout }) => checkout.amountsOfOrder(id),
    shipping: async ({ id, total: { currency } }, _, { checkout }) => {
      const sent = (await checkout.amountsOfOrder(id))?.sent;
      return sent ? { ...sent, currency } : null;
    },
    customer: ({ customerId, isGuests }) => (isGuests ? null : { id: customerId }),
    availableActions: (order, _, { caller }) => availableActions(caller, order),
    timeline: async ({ id, version, customerId }, _, { caller, timeline }) =>
      (await timeline(id)).filter((entry) => entry.version <= version && maySeeEntry(caller, entry)).map((entry) => ({ ...entry, customerId, actorKind: actorKindOf(entry, customerId) })),
  },
  OrderLine: {
    __resolveReference: async ({ id }, { orderLine }) => (isId('oline', id) ? orderLine(id) : null),
    variant: ({ variantId, isListed }) => (isListed ? { id: variantId } : null),
    unitPrice: ({ unitPrice }) => toGraphMoney(unitPrice),
    total: ({ unitPrice, quantity }) => toGraphMoney(times(unitPrice, quantity)),
    amounts: ({ amounts, unitPrice: { currency } }) => (amounts ? { ...amounts, currency } : null),
  },
  OrderTimelineEntry: {
    paymentStatus: ({ paymentStatus }) => (paymentStatus === 'NONE' ? null : paymentStatus),
  },
  User: {
    orders: async ({ id }, { first, after }, { ordersOf, countOrdersOf }) =>
      toConnection(await ordersOf(id, toPageRequest(first, after)), keyOf, async () => (await countOrdersOf(id))?.count ?? 0),
  },
} satisfies Resolvers;

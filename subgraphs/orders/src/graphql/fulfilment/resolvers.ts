import { answer } from '@storegraph/subgraph/answer';
import { transitionsOf } from '../../domain/fulfilment/shipment-steps.ts';
import { nextStatuses } from '../../domain/order/steps.ts';
import type {
  CreateShipmentErrorCode, DeliverOrderErrorCode, MoveShipmentErrorCode, PackOrderErrorCode, Resolvers, ShipOrderErrorCode, ShipShipmentErrorCode, UpdateTrackingErrorCode,
} from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';

/** What happens to an order after it is placed: translation between the graph and the domain, a line a field. */
export const fulfilmentResolvers = {
  Mutation: {
    packOrder: (_, { input }, { caller, useCases, order }) =>
      answer<object, PackOrderErrorCode>(async () => ({ order: await order(await useCases.packOrder(caller, input)) })),
    shipOrder: (_, { input }, { caller, useCases, order }) =>
      answer<object, ShipOrderErrorCode>(async () => ({ order: await order(await useCases.shipOrder(caller, input)) })),
    deliverOrder: (_, { input }, { caller, useCases, order }) =>
      answer<object, DeliverOrderErrorCode>(async () => ({ order: await order(await useCases.deliverOrder(caller, input)) })),
    createShipment: (_, { input }, context) =>
      answer<object, CreateShipmentErrorCode>(async () => withOrder(context, await context.useCases.createShipment(context.caller, input))),
    shipShipment: (_, { input }, context) =>
      answer<object, ShipShipmentErrorCode>(async () => withOrder(context, await context.useCases.shipShipment(context.caller, input))),
    updateTracking: (_, { input }, context) =>
      answer<object, UpdateTrackingErrorCode>(async () => withOrder(context, await context.useCases.updateTracking(context.caller, input))),
    moveShipment: (_, { input }, context) =>
      answer<object, MoveShipmentErrorCode>(async () => withOrder(context, await context.useCases.moveShipment(context.caller, input))),
  },
  Order: {
    shipments: ({ id }, _, { shipmentsOf }) => shipmentsOf(id),
    availableTransitions: (order) => nextStatuses(order),
  },
  OrderLine: {
    pieces: async ({ id, orderId }, _, { countsOf }) => (await countsOf(orderId)).find(({ lineId }) => lineId === id) ?? null,
  },
  Shipment: {
    lines: ({ lines }) => [...lines],
    availableTransitions: ({ status }) => transitionsOf(status),
  },
  ShipmentLine: {
    line: ({ lineId }, _, { orderLine }) => orderLine(lineId),
  },
} satisfies Resolvers;

/** A parcel with its order. */
export async function withOrder({ shipment, order }: Context, id: Parameters<Context['shipment']>[0]) {
  const found = await shipment(id);
  return { shipment: found, order: found && (await order(found.orderId)) };
}

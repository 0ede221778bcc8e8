import { answer } from '@storegraph/subgraph/answer';
import type { RequestShipmentLabelErrorCode, Resolvers } from '../__generated__/resolvers.ts';
import { withOrder } from '../fulfilment/resolvers.ts';

/** Labels of parcels: translation between the graph and the domain, a line a field. */
export const labelResolvers = {
  Mutation: {
    requestShipmentLabel: (_, { input }, context) =>
      answer<object, RequestShipmentLabelErrorCode>(async () => withOrder(context, await context.useCases.requestShipmentLabel(context.caller, input))),
  },
  Shipment: { label: ({ id }, _, { labelOf }) => labelOf(id) },
} satisfies Resolvers;

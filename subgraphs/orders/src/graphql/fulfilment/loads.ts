import type { Id } from '@storegraph/kernel/ids';
import { createLoad, createLoadMany } from '@storegraph/subgraph/loader';
import type { LineCount } from '../../domain/fulfilment/line-count.ts';
import type { ShipmentReads } from '../../domain/fulfilment/ports.ts';
import type { Shipment } from '../../domain/fulfilment/shipment.ts';

/** What a request's resolvers read of what happens to orders after they are placed; what they load is loaded once. */
export function createFulfilmentLoads(shipments: ShipmentReads) {
  return {
    shipment: createLoad(shipments.byIds, ({ id }: Shipment) => id),
    shipmentsOf: createLoadMany(shipments.ofOrders, ({ orderId }: Shipment) => orderId),
    countsOf: createLoadMany(shipments.countsOf, ({ orderId }: LineCount & { readonly orderId: Id<'order'> }) => orderId),
  };
}

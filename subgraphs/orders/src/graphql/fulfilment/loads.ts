import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Connection } from '@storegraph/subgraph/connection';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { LineCount } from '../../domain/fulfilment/line-count.ts';
import type { ShipmentReads } from '../../domain/fulfilment/ports.ts';
import type { Shipment } from '../../domain/fulfilment/shipment.ts';
import type { ShipmentLabel } from '../../domain/labels/label.ts';
import type { LabelReads } from '../../domain/labels/ports.ts';
import type { OrderNote } from '../../domain/notes/note.ts';
import type { NoteReads } from '../../domain/notes/ports.ts';
import type { ReturnKey, ReturnReads } from '../../domain/returns/ports.ts';
import type { RefundGrant, Return } from '../../domain/returns/return.ts';

/** What a request reads of what happens to orders after they are placed. */
export interface FulfilmentReads {
  readonly shipments: ShipmentReads;
  readonly labels: LabelReads;
  readonly returns: ReturnReads;
  readonly notes: NoteReads;
}

export type ReturnConnection = Connection<Return>;

const NONE: Page<Return> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** What its resolvers load, once each. Returns that the caller may not see are null like missing ones. */
export function createFulfilmentLoads({ shipments, labels, returns, notes }: FulfilmentReads, caller: Caller) {
  const allNotes = createLoadMany(notes.ofOrders, ({ orderId }: OrderNote) => orderId);
  const found = createLoad(returns.byIds, ({ id }: Return) => id);
  return {
    shipment: createLoad(shipments.byIds, ({ id }: Shipment) => id),
    shipmentsOf: createLoadMany(shipments.ofOrders, ({ orderId }: Shipment) => orderId),
    labelOf: createLoad(labels.of, ({ shipmentId }: ShipmentLabel) => shipmentId),
    countsOf: createLoadMany(shipments.countsOf, ({ orderId }: LineCount & { readonly orderId: Id<'order'> }) => orderId),
    returns,
    returnById: async (id: Id<'ret'>) => {
      const one = await found(id);
      return one && (isUser(caller, one.customerId) || hasRole(caller, 'SUPPORT', 'FULFILMENT', 'FINANCE')) ? one : null;
    },
    returnsOf: createLoadMany(returns.ofOrders, ({ orderId }: Return) => orderId),
    /** What the caller may read of what was said. */
    notesOf: async (orderId: Id<'order'>) => (await allNotes(orderId)).filter(({ isInternal }) => !isInternal || hasRole(caller, 'SUPPORT', 'FULFILMENT', 'FINANCE')),
    grantsOf: createLoadMany(returns.grantsOf, ({ orderId }: RefundGrant) => orderId),
    returnsOfCustomer: createLoadWith<Id<'user'>, PageRequest<ReturnKey>, Page<Return>>(returns.byCustomers, NONE),
    countReturnsOfCustomer: createLoad(returns.countByCustomers, ({ customerId }: { customerId: Id<'user'> }) => customerId),
  };
}

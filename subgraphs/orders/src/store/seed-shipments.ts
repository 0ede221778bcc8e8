import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { SampleOrder, SampleOrderEvent } from '@storegraph/sample-shop/shape';
import type { ShipmentStatus } from '../domain/fulfilment/shipment-steps.ts';
import type { ShipmentLineRow, ShipmentRow } from './fulfilment/entities.ts';

interface Parcel {
  readonly status: ShipmentStatus;
  readonly reason?: string;
}

/** Where the parcels of orders that stand alike are, one after the other: of what has arrived a few were picked up, and so on. */
const PARCELS: Readonly<Record<SampleOrder['fulfilmentStatus'], readonly (Parcel | undefined)[]>> = {
  UNFULFILLED: [{ status: 'PENDING' }, { status: 'RETURNED_TO_SENDER', reason: 'The address is not known' }, undefined, { status: 'CANCELLED', reason: 'The box was damaged' }],
  PACKED: [{ status: 'PACKED' }, { status: 'READY_FOR_PICKUP' }],
  SHIPPED: [{ status: 'SHIPPED' }, { status: 'OUT_FOR_DELIVERY' }, { status: 'DELIVERY_FAILED', reason: 'Nobody was there' }, { status: 'LOST', reason: 'Nobody has seen it for two days' }],
  DELIVERED: [...Array<Parcel>(9).fill({ status: 'DELIVERED' }), { status: 'PICKED_UP' }],
};

/** These were never on their way with a carrier. */
const KEPT: ReadonlySet<ShipmentStatus> = new Set<ShipmentStatus>(['PENDING', 'PACKED', 'CANCELLED', 'READY_FOR_PICKUP', 'PICKED_UP']);

/** The sample's orders go out in one parcel each, whose id is the order's own. */
const parcelOf = ({ id }: SampleOrder) => fromUuid('ship', toUuid(id));

/** The parcels of the sample's orders with what is in them: all that was ordered. None of what nobody packs. */
export function shipmentsOf(orders: readonly SampleOrder[]): { readonly rows: readonly ShipmentRow[]; readonly lines: readonly ShipmentLineRow[] } {
  const sent = Map.groupBy(orders.filter(({ status }) => status === 'CONFIRMED' || status === 'COMPLETED'), ({ fulfilmentStatus }) => fulfilmentStatus);
  const parcels = [...sent].flatMap(([stand, alike]) => alike.flatMap((order, index) => {
    const parcel = PARCELS[stand][index % PARCELS[stand].length];
    return parcel ? [{ order, row: toRow(order, parcel) }] : [];
  }));
  return {
    rows: parcels.map(({ row }) => row),
    lines: parcels.flatMap(({ order, row }) => order.lines.map(({ id: lineId, quantity }) => ({ shipmentId: row.id, lineId, quantity }))),
  };
}

function toRow(order: SampleOrder, { status, reason = null }: { readonly status: ShipmentStatus; readonly reason?: string | null }): ShipmentRow {
  const when = (event: SampleOrderEvent) => order.history.find((change) => change.event === event)?.occurredAt ?? null;
  const madeAt = when('orders.order-packed') ?? when('orders.order-confirmed') ?? order.placedAt;
  const [shippedAt, deliveredAt] = [when('orders.order-shipped') ?? (status === 'RETURNED_TO_SENDER' ? madeAt : null), when('orders.order-delivered')];
  const trackingNumber = KEPT.has(status) ? null : (order.trackingNumber ?? `SG${order.number.slice(-6)}`);
  return {
    id: parcelOf(order), orderId: order.id, number: 1, status, reason,
    carrier: trackingNumber && 'Parcel Post', trackingNumber, trackingUrl: trackingNumber && `https://parcelpost.example/${trackingNumber}`,
    createdAt: madeAt, packedAt: status === 'PENDING' ? null : madeAt, shippedAt, deliveredAt, updatedAt: deliveredAt ?? shippedAt ?? madeAt,
  };
}

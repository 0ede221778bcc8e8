import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { SampleOrder, SampleOrderEvent } from '@storegraph/sample-shop/shape';
import { FIRST_STATUS } from '../domain/fulfilment/shipment-steps.ts';
import type { ShipmentStatus } from '../domain/fulfilment/shipment-steps.ts';
import type { ShipmentLineRow, ShipmentRow } from './fulfilment/entities.ts';

/** Where the parcel of an order stands, by where the order's parcels stand together. */
const STATUS: Readonly<Partial<Record<SampleOrder['fulfilmentStatus'], ShipmentStatus>>> = { PACKED: 'PACKED', SHIPPED: 'SHIPPED', DELIVERED: 'DELIVERED' };

/** The sample's orders go out in one parcel each, whose id is the order's own. */
const parcelOf = ({ id }: SampleOrder) => fromUuid('ship', toUuid(id));

/** The parcel of an order of the sample; none when nothing of it was packed. */
export function toShipmentRows(order: SampleOrder): readonly ShipmentRow[] {
  const when = (event: SampleOrderEvent) => order.history.find((change) => change.event === event)?.occurredAt ?? null;
  const packedAt = when('orders.order-packed');
  if (!packedAt) return [];
  const [shippedAt, deliveredAt] = [when('orders.order-shipped'), when('orders.order-delivered')];
  return [{
    id: parcelOf(order), orderId: order.id, number: 1, status: STATUS[order.fulfilmentStatus] ?? FIRST_STATUS,
    carrier: shippedAt && 'Parcel Post', trackingNumber: order.trackingNumber, trackingUrl: order.trackingNumber && `https://parcelpost.example/${order.trackingNumber}`, reason: null,
    createdAt: packedAt, packedAt, shippedAt, deliveredAt, updatedAt: deliveredAt ?? shippedAt ?? packedAt,
  }];
}

/** What is in it: all that was ordered. */
export function toShipmentLineRows(order: SampleOrder): readonly ShipmentLineRow[] {
  return order.history.some(({ event }) => event === 'orders.order-packed')
    ? order.lines.map(({ id: lineId, quantity }) => ({ shipmentId: parcelOf(order), lineId, quantity })) : [];
}

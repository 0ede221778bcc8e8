import { EntitySchema } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import { idColumn } from '@storegraph/postgres/columns';
import type { Shipment, ShipmentLine } from '../../domain/fulfilment/shipment.ts';

/** A parcel as its table keeps it: what it weighs its lines say. */
export type ShipmentRow = Omit<Shipment, 'lines' | 'weightGrams'>;

export const shipmentEntity = new EntitySchema<ShipmentRow>({
  name: 'shipment',
  columns: {
    id: idColumn('ship', { primary: true }),
    orderId: idColumn('order', { name: 'order_id' }),
    number: { type: 'smallint' },
    status: { type: 'text' },
    carrier: { type: 'text', nullable: true },
    trackingNumber: { type: 'text', name: 'tracking_number', nullable: true },
    trackingUrl: { type: 'text', name: 'tracking_url', nullable: true },
    reason: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    packedAt: { type: 'timestamptz', name: 'packed_at', nullable: true },
    shippedAt: { type: 'timestamptz', name: 'shipped_at', nullable: true },
    deliveredAt: { type: 'timestamptz', name: 'delivered_at', nullable: true },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});

/** What is in a parcel as its table keeps it. */
export interface ShipmentLineRow extends ShipmentLine {
  readonly shipmentId: Id<'ship'>;
}

export const shipmentLineEntity = new EntitySchema<ShipmentLineRow>({
  name: 'shipment_line',
  columns: {
    shipmentId: idColumn('ship', { primary: true, name: 'shipment_id' }),
    lineId: idColumn('oline', { primary: true, name: 'line_id' }),
    quantity: { type: 'smallint' },
  },
});

export const fulfilmentEntities = [shipmentEntity, shipmentLineEntity];

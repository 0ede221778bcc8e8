import type { Id } from '@storegraph/kernel/ids';
import type { LabelStatus, ShipmentLabel } from './label.ts';

/** Labels, to read. */
export interface LabelReads {
  of(shipmentIds: readonly Id<'ship'>[]): Promise<readonly ShipmentLabel[]>;
}

/** What the carrier has to do about a label. */
export interface LabelErrand {
  readonly shipmentId: Id<'ship'>;
  readonly orderId: Id<'order'>;
  /** `REQUESTED`: make it; `VOIDING`: take it back. */
  readonly status: Extract<LabelStatus, 'REQUESTED' | 'VOIDING'>;
  readonly service: string | null;
  readonly reference: string;
  readonly country: string;
  readonly postalCode: string;
}

/** What the carrier has to do, for those who have it done. */
export interface LabelQueue {
  /** Leases what is due longest and nobody else sees to: until the lease is over it is not handed out again. Undefined when nothing is due. */
  next(): Promise<LabelErrand | undefined>;
}

/** What became of a label. */
export interface LabelChange {
  readonly status: LabelStatus;
  readonly url?: string | null;
  readonly reason?: string | null;
  readonly madeAt?: Date | null;
}

/** Labels, to write. */
export interface LabelStore extends LabelReads {
  /** Notes that a label is wanted, in place of one that was refused; its parcel's order was locked. */
  request(label: Pick<ShipmentLabel, 'shipmentId' | 'service' | 'requestedAt'>): Promise<void>;
  /** False when the label does not stand where the errand found it any more. */
  settle(errand: Pick<LabelErrand, 'shipmentId' | 'status'>, change: LabelChange): Promise<boolean>;
}

/** A label as a carrier made it. */
export interface MadeLabel {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
  readonly labelUrl: string;
}

/** A carrier, wherever it is. Each call may be made again: it knows parcels by their key. Rejects when it does not answer. */
export interface ParcelCarrier {
  makeLabel(parcel: { readonly key: string } & Pick<LabelErrand, 'service' | 'reference' | 'country' | 'postalCode'>): Promise<MadeLabel | { readonly refused: string }>;
  /** Takes a label back that nothing was sent with. */
  voidLabel(key: string): Promise<void>;
}

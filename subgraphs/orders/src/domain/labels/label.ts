import type { Id } from '@storegraph/kernel/ids';

/** Where the label of a parcel stands: asked for, made, refused by the carrier, to be taken back, or taken back. */
export type LabelStatus = 'REQUESTED' | 'MADE' | 'REFUSED' | 'VOIDING' | 'VOIDED';

/** A carrier's label for a parcel. */
export interface ShipmentLabel {
  readonly shipmentId: Id<'ship'>;
  /** The carrier's product; null for its usual one. */
  readonly service: string | null;
  readonly status: LabelStatus;
  /** Where it can be printed. */
  readonly url: string | null;
  /** Why the carrier refused. */
  readonly reason: string | null;
  readonly requestedAt: Date;
  readonly madeAt: Date | null;
}

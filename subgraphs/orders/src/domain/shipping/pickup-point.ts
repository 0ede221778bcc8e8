import type { Id } from '@storegraph/kernel/ids';
import type { PostalAddress } from '@storegraph/kernel/postal-address';

/** Where parcels can be fetched. */
export interface PickupPoint {
  readonly id: Id<'point'>;
  /** What its carrier calls it. */
  readonly code: string;
  readonly carrier: string;
  /** Its name is the recipient. */
  readonly address: PostalAddress;
  /** In degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** As people write it. */
  readonly openingHours: string;
}

/** A pickup point and how far it is from where one looked, in metres; null when one did not say where. */
export interface NearbyPoint extends PickupPoint {
  readonly distanceMetres: number | null;
}

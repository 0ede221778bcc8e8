import type { Id } from '@storegraph/kernel/ids';
import type { Place } from '../totals/place.ts';
import type { DeliverySlot } from './delivery-slot.ts';
import type { NearbyPoint, PickupPoint } from './pickup-point.ts';
import type { ShippingMethod } from './shipping-method.ts';

/** A window of a weekday in which parcels are brought. */
export interface DeliveryWindow {
  readonly id: Id<'window'>;
  readonly zoneCode: string;
  /** 1 is Monday. */
  readonly weekday: number;
  /** Times of day, `09:00`, of the zone below. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** So many days before, until that time of day, it can be chosen. */
  readonly cutoffDays: number;
  readonly cutoffTime: string;
  /** Of the IANA: `Europe/Berlin`. */
  readonly timeZone: string;
  readonly capacity: number;
}

/** Places to which the same methods carry. */
export interface ShippingZone {
  readonly code: string;
  readonly name: string;
  /** Country `*` is every one that is in no other zone, region '' the whole country. */
  readonly places: readonly Place[];
  readonly methods: readonly ShippingMethod[];
  readonly windows: readonly DeliveryWindow[];
}

/** Which pickup points. */
export interface PointsRequest {
  readonly country: string;
  readonly near: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly first: number;
}

/** Which delivery slots. */
export interface SlotsRequest extends Place {
  readonly from: Date;
  readonly to: Date;
  /** Those that are closed by then are not told. */
  readonly at: Date;
}

/** What the shop says of shipping, to read. */
export interface ShippingReads {
  zones(): Promise<readonly ShippingZone[]>;
  /** The nearest first; by carrier and code when nobody said from where. */
  points(asked: PointsRequest): Promise<readonly NearbyPoint[]>;
  /** In the order of their time, 200 at most. */
  slots(asked: SlotsRequest): Promise<readonly DeliverySlot[]>;
}

/** The same, to write. */
export interface ShippingStore extends ShippingReads {
  zone(code: string): Promise<ShippingZone | undefined>;
  /** Keeps a zone and its places; false, with nothing kept, when one of them belongs to another zone. */
  setZone(zone: Pick<ShippingZone, 'code' | 'name' | 'places'>): Promise<boolean>;
  /** Keeps a method under the id it has or had; the default of the zone is so no more when this one is. */
  setMethod(method: ShippingMethod): Promise<ShippingMethod>;
  /** Answers its zone; undefined when there was none. */
  deleteMethod(id: Id<'smeth'>): Promise<string | undefined>;
  setPoint(point: PickupPoint): Promise<PickupPoint>;
  /** False when there was none. */
  deletePoint(id: Id<'point'>): Promise<boolean>;
  /** Keeps a window; false when there is no such time zone. */
  setWindow(window: DeliveryWindow): Promise<DeliveryWindow | undefined>;
  /** Takes it away with its slots that nobody reserved; those that are reserved stay, but cannot be chosen any more. */
  deleteWindow(id: Id<'window'>): Promise<string | undefined>;
  /** Opens the slots of the next days that are not open yet, and gives those that are the capacity of their window. */
  openSlots(at: Date, days: number): Promise<void>;
  /** Keeps others from reserving a slot until the transaction ends. */
  lockSlot(id: Id<'slot'>): Promise<Pick<DeliverySlot, 'zoneCode' | 'cutoffAt' | 'capacity'> | undefined>;
  /** Keeps a free place of a locked slot for a cart; false when there is none. */
  book(slotId: Id<'slot'>, capacity: number, cartId: Id<'cart'>, at: Date, expiresAt: Date): Promise<boolean>;
  /** Gives back what is kept for a cart. */
  unbook(cartId: Id<'cart'>): Promise<void>;
}

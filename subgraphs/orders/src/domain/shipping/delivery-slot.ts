import type { Id } from '@storegraph/kernel/ids';

/** A time of a day in which parcels are brought, of so many. */
export interface DeliverySlot {
  readonly id: Id<'slot'>;
  readonly zoneCode: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Until when it can be chosen. */
  readonly cutoffAt: Date;
  /** In which zone of the IANA its times of day were said. */
  readonly timeZone: string;
  readonly capacity: number;
  /** How many can still choose it. */
  readonly left: number;
}

/** A slot that is kept for a cart. */
export interface SlotBooking {
  readonly slotId: Id<'slot'>;
  readonly zoneCode: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Until when it is kept unless the cart is ordered. */
  readonly expiresAt: Date;
}

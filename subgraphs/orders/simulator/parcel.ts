/** What the carrier tells of a parcel on its way. */
export type ParcelEventName = 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'DELIVERY_FAILED' | 'TRYING_AGAIN' | 'RETURNED' | 'LOST';

/** Something that will happen to a parcel, or has. */
export interface ParcelEvent {
  readonly at: string;
  readonly event: ParcelEventName;
  readonly reason: string | null;
}

/** A parcel the carrier made a label for, as its log keeps it. Of whom it is for, it keeps no more than the country and the postal code. */
export interface Parcel {
  /** The name of whoever asked for it. */
  readonly key: string;
  /** Unguessable: who knows it sees where the parcel is. */
  readonly trackingNumber: string;
  readonly service: string;
  /** What the shop calls it. */
  readonly reference: string;
  readonly country: string;
  readonly postalCode: string;
  readonly createdAt: string;
  readonly isCancelled: boolean;
  /** All that will happen to it, in order. */
  readonly plan: readonly ParcelEvent[];
}

/** What happens to parcels of a service, and how many of the carrier's hours after the label was made. The last four are for trying things out. */
const COURSES: Readonly<Record<string, readonly (readonly [hours: number, event: ParcelEventName, reason?: string])[]>> = {
  standard: [[4, 'IN_TRANSIT'], [20, 'OUT_FOR_DELIVERY'], [26, 'DELIVERED']],
  express: [[1, 'IN_TRANSIT'], [8, 'OUT_FOR_DELIVERY'], [10, 'DELIVERED']],
  'test-second-try': [[4, 'IN_TRANSIT'], [20, 'OUT_FOR_DELIVERY'], [26, 'DELIVERY_FAILED', 'Nobody was there'], [42, 'TRYING_AGAIN'], [44, 'OUT_FOR_DELIVERY'], [48, 'DELIVERED']],
  'test-returned': [[4, 'IN_TRANSIT'], [20, 'OUT_FOR_DELIVERY'], [26, 'DELIVERY_FAILED', 'The address is not known'], [50, 'RETURNED']],
  'test-lost': [[4, 'IN_TRANSIT'], [48, 'LOST', 'Nobody has seen it for two days']],
  'test-found': [[4, 'IN_TRANSIT'], [48, 'LOST', 'Nobody has seen it for two days'], [60, 'DELIVERED']],
};

/** The service of whoever names none. */
export const DEFAULT_SERVICE = 'standard';

/** What will happen to a parcel; undefined when there is no such service. */
export function planOf(service: string, from: Date, hourMs: number): readonly ParcelEvent[] | undefined {
  return Object.hasOwn(COURSES, service)
    ? COURSES[service]?.map(([hours, event, reason = null]) => ({ at: new Date(from.getTime() + hours * hourMs).toISOString(), event, reason })) : undefined;
}

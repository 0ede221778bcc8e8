import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';

/** How far ahead delivery slots can be chosen. */
export const SLOTS_AHEAD_DAYS = 28;

/** Opens the delivery slots of the days to come. Several copies of the service may do it at once. Answers false: there is no more to do now. */
export type OpenSlots = () => Promise<false>;

/** Makes the use case. */
export function createOpenSlots(deps: { transact: Transact<Stores>; now: () => Date }): OpenSlots {
  return async () => {
    await deps.transact(({ shipping }) => shipping.openSlots(deps.now(), SLOTS_AHEAD_DAYS));
    return false;
  };
}

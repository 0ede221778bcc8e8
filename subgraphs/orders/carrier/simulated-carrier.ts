import { randomUUID } from 'node:crypto';
import { signCarrierNotice } from '../src/adapters/carrier-route.ts';
import type { CarrierEvent } from '../src/domain/carrier/note-carrier.ts';

/** What the simulated carrier works with. */
export interface SimulatedCarrierOptions {
  /** Where it tells what happens: the webhook of orders. */
  readonly url: string;
  readonly secret: string;
  /** Its clock: what is due is told when it says so. */
  readonly now: () => Date;
  readonly post?: typeof fetch;
}

/** A carrier that delivers parcels by its clock. */
export interface SimulatedCarrier {
  /** Takes a parcel on; what becomes of it, the end of its number says: `-FAIL`, `-RETRY`, else it arrives. */
  accept(trackingNumber: string): void;
  /** Tells all that is due by now, in the order in which it happened; what was not listened to is told again the next time. Answers how much was. */
  tick(): Promise<number>;
}

const HOUR_MS = 3_600_000;

/** What happens to a parcel, and how many hours after it was taken on. */
const COURSES: readonly { readonly ending: RegExp; readonly events: readonly (readonly [hours: number, event: CarrierEvent, reason?: string])[] }[] = [
  { ending: /-FAIL$/, events: [[20, 'OUT_FOR_DELIVERY'], [26, 'DELIVERY_FAILED', 'The address is not known'], [50, 'RETURNED']] },
  { ending: /-RETRY$/, events: [[20, 'OUT_FOR_DELIVERY'], [26, 'DELIVERY_FAILED', 'Nobody was there'], [42, 'TRYING_AGAIN'], [44, 'OUT_FOR_DELIVERY'], [48, 'DELIVERED']] },
  { ending: /$/, events: [[20, 'OUT_FOR_DELIVERY'], [26, 'DELIVERED']] },
];

/** Opens one. Nothing happens by itself: its clock and `tick` are whoever's it is. */
export function createSimulatedCarrier({ url, secret, now, post = fetch }: SimulatedCarrierOptions): SimulatedCarrier {
  let waiting: { readonly at: Date; readonly notice: object }[] = [];

  const tell = async (notice: object): Promise<boolean> => {
    const body = JSON.stringify(notice);
    const answer = await post(url, { method: 'POST', headers: { 'content-type': 'application/json', 'carrier-signature': signCarrierNotice(body, secret, now()) }, body });
    await answer.body?.cancel();
    return answer.ok;
  };

  return {
    accept(trackingNumber) {
      const { events = [] } = COURSES.find(({ ending }) => ending.test(trackingNumber)) ?? {};
      const begin = now().getTime();
      waiting.push(...events.map(([hours, event, reason = null]) => {
        const at = new Date(begin + hours * HOUR_MS);
        return { at, notice: { id: randomUUID(), trackingNumber, event, occurredAt: at.toISOString(), reason } };
      }));
      waiting.sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    async tick() {
      const by = now();
      const due = waiting.filter(({ at }) => at <= by);
      const told = new Set<object>();
      for (const each of due) if (await tell(each.notice)) told.add(each);
      waiting = waiting.filter((each) => !told.has(each));
      return told.size;
    },
  };
}

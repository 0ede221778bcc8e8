import type { Parcel, ParcelEvent } from './parcel.ts';

/** Wakes the carrier when something is due, across restarts: what is due is in the parcel. */
export interface Clock {
  watch(parcel: Parcel): void;
  stop(): Promise<void>;
}

/** Opens one: `carryOn` is called when the next event of a watched parcel is due, until nothing more will happen to it. */
export function createClock({ next, carryOn, now }: {
  next: (parcel: Parcel) => ParcelEvent | undefined; carryOn: (parcel: Parcel) => Promise<void>; now: () => Date;
}): Clock {
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let isStopped = false;

  const watch = (parcel: Parcel): void => {
    const due = next(parcel);
    if (!due || isStopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const trip: Promise<void> = carryOn(parcel).finally(() => {
        underWay.delete(trip);
        watch(parcel);
      });
      underWay.add(trip);
    }, Math.max(0, Date.parse(due.at) - now().getTime()));
    timers.add(timer);
  };

  return {
    watch,
    async stop() {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(underWay);
    },
  };
}

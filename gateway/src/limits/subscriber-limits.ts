/** How much of the gateway one client may hold open. */
export interface SubscriberLimits {
  /** WebSockets from one network address; many people may share one. */
  readonly socketsPerAddress: number;
  /** WebSockets of one user or partner. */
  readonly socketsPerClient: number;
  /** Subscriptions of one user, partner or, where nobody is known, address: over all its sockets and streams. */
  readonly subscriptionsPerClient: number;
}

const USUAL: SubscriberLimits = { socketsPerAddress: 1_000, socketsPerClient: 100, subscriptionsPerClient: 1_000 };
export const UNLIMITED: SubscriberLimits = { socketsPerAddress: Number.POSITIVE_INFINITY, socketsPerClient: Number.POSITIVE_INFINITY, subscriptionsPerClient: Number.POSITIVE_INFINITY };

/** Reads `socketsPerAddress=2000,…`; what is not named is as usual. `off` is no limit at all. Throws with what is wrong. */
export function readSubscriberLimits(text: string): SubscriberLimits {
  if (text === 'off') return UNLIMITED;
  const own = Object.fromEntries(text.split(',').map((item) => item.trim()).filter(Boolean).map((item) => {
    const [name = '', count] = item.split('=');
    if (!Object.hasOwn(USUAL, name)) throw new Error(`names ${name}, which is none of ${Object.keys(USUAL).join(', ')}`);
    if (!Number.isInteger(Number(count)) || !(Number(count) > 0)) throw new Error(`does not say how many ${name} there may be`);
    return [name, Number(count)];
  }));
  return { ...USUAL, ...own };
}

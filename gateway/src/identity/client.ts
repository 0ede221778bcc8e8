import type { Caller } from '@storegraph/kernel/caller';

/** Who is accounted for a request. */
export interface Client {
  /** What a bucket belongs to: `partner:<id>`, `user:<id>` or `ip:<address>`. */
  readonly key: string;
  readonly kind: 'partner' | 'user' | 'anonymous';
  readonly partner?: Partner;
}

/** An application of others that runs operations it has published. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  /** The variant of the graph it sees. */
  readonly contract: string;
  readonly costPerSecond: number;
  readonly costBurst: number;
}

/** A partner is accounted as such whoever it acts for; of others users by themselves, and the rest by their address. */
export function clientOf({ userId }: Caller, address: string, partner?: Partner): Client {
  if (partner) return { key: `partner:${partner.id}`, kind: 'partner', partner };
  return userId ? { key: `user:${userId}`, kind: 'user' } : { key: `ip:${address}`, kind: 'anonymous' };
}

import { MAX_COST } from '@storegraph/operations/limits/max-cost';
import type { Client } from '../identity/client.ts';
import type { Quota } from './buckets.ts';

/** What clients may spend, in cost as `packages/operations` reckons it. */
export interface Quotas {
  /** What one operation may cost, whoever asks. */
  readonly operation: number;
  /** Of everybody who is not logged in, by address. */
  readonly anonymous: Quota;
  readonly user: Quota;
  /** Of fields that cost more than they show, or that nobody needs in bulk, by address and whoever asks: `Mutation.register`. */
  readonly rare: Readonly<Record<string, Quota>>;
}

/**
 * A page of the shop costs between 50 and 900; the dearest, a hundred products with all their variants, 3,700. Opening
 * an account and logging in make users hash a password, so nobody does either in bulk. Nor does
 * anybody look up by a secret what they do not have.
 */
export const SHOP_QUOTAS: Quotas = {
  operation: MAX_COST,
  anonymous: { burst: 50_000, perSecond: 2_000 },
  user: { burst: 20_000, perSecond: 1_000 },
  rare: {
    'Mutation.register': { burst: 200, perSecond: 0.2 },
    'Mutation.login': { burst: 1_000, perSecond: 1 },
    'Query.orderByToken': { burst: 300, perSecond: 0.5 },
    'Mutation.claimOrder': { burst: 300, perSecond: 0.5 },
  },
};

/** A client's own quota: a partner's is its contract's. */
export function quotaOf({ kind, partner }: Client, quotas: Quotas): Quota {
  if (partner) return { burst: partner.costBurst, perSecond: partner.costPerSecond };
  return kind === 'user' ? quotas.user : quotas.anonymous;
}

/** Reads `anonymous=50000/2000,user=20000/1000,operation=5000` over the usual quotas: burst / per second. Throws for what is neither. */
export function readQuotas(text: string, usual: Quotas = SHOP_QUOTAS): Quotas {
  const given = text.split(',').map((item) => item.trim()).filter(Boolean).map((item): Partial<Quotas> => {
    const [, name = '', first, second] = /^(\w+)=(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(item) ?? [];
    if (name === 'operation' && second === undefined) return { operation: Number(first) };
    if ((name === 'anonymous' || name === 'user') && second !== undefined) return { [name]: { burst: Number(first), perSecond: Number(second) } };
    throw new Error(`is not of the form anonymous=50000/2000,user=20000/1000,operation=5000: ${item}`);
  });
  return Object.assign({}, usual, ...given) as Quotas;
}

import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Client } from '../identity/client.ts';
import { createBuckets } from './buckets.ts';
import type { Buckets, Taken } from './buckets.ts';
import { quotaOf } from './quotas.ts';
import type { Quotas } from './quotas.ts';

/** What an operation was charged, as its client is told. */
export interface Charged {
  /** What the operation costs. */
  readonly requested: number;
  /** What the client has left. */
  readonly available: number;
  /** What it can have at most. */
  readonly maximum: number;
  /** What comes back each second. */
  readonly restoreRate: number;
  /** Why the operation is not run; absent when it may be. */
  readonly refusal?: GraphQLError;
}

/** What clients have left to spend. */
export interface Accounts {
  /** Charges an operation before it is run. One that is refused costs nothing. */
  charge(client: Client, cost: number): Charged;
  /** Charges what no operation came of: a document that was refused costs as little as one can. */
  chargeRefused(client: Client): void;
  /** A refusal when a client has nothing left at all: then not even its document is looked at. */
  refusalOf(client: Client): Charged | undefined;
  /** Whether one of these fields is rare by nature. */
  isRare(fields: readonly string[]): boolean;
  /** Counts what is rare by nature, by the address it comes from. A refusal when there was too much. */
  countRare(address: string, fields: readonly string[]): GraphQLError | undefined;
}

/** The least an operation costs: also asking for nothing is work. */
const LEAST = 1;

/** Opens the accounts of all clients. They are this process's own. `told` hears what is charged. */
export function createAccounts(quotas: Quotas, buckets: Buckets = createBuckets(), told: (kind: Client['kind'], cost: number) => void = () => {}): Accounts {
  const charged = (client: Client, cost: number, { available }: Taken, refusal?: GraphQLError): Charged => {
    const { burst, perSecond } = quotaOf(client, quotas);
    return { requested: cost, available: Math.floor(available), maximum: burst, restoreRate: perSecond, ...(refusal ? { refusal } : {}) };
  };
  return {
    charge(client, cost) {
      const quota = quotaOf(client, quotas);
      const requested = Math.max(LEAST, cost);
      const most = Math.min(quotas.operation, quota.burst);
      if (requested > most) return charged(client, requested, buckets.take(client.key, quota, 0), tooCostly(requested, most));
      const taken = buckets.take(client.key, quota, requested);
      if (taken.isTaken) told(client.kind, requested);
      return charged(client, requested, taken, taken.isTaken ? undefined : tooMany('Too much was asked of late; there is room again after a while.', taken.waitMs));
    },
    chargeRefused(client) {
      buckets.take(client.key, quotaOf(client, quotas), LEAST);
    },
    refusalOf(client) {
      const quota = quotaOf(client, quotas);
      const looked = buckets.take(client.key, quota, 0);
      if (looked.available >= LEAST) return undefined;
      return charged(client, LEAST, looked, tooMany('Too much was asked of late; there is room again after a while.', ((LEAST - looked.available) / quota.perSecond) * 1_000));
    },
    isRare: (fields) => fields.some((field) => Object.hasOwn(quotas.rare, field)),
    countRare(address, fields) {
      for (const field of fields) {
        const quota = Object.hasOwn(quotas.rare, field) ? quotas.rare[field] : undefined;
        const taken = quota && buckets.take(`${field} ${address}`, quota, 1);
        if (taken && !taken.isTaken) return tooMany('This was done too often from one place of late; it can be done again after a while.', taken.waitMs);
      }
      return undefined;
    },
  };
}

/** What a client is told of its account, as `extensions.cost`: JSON. Nothing of it is written before it is known. */
export function tellCost({ requested, available, maximum, restoreRate }: Charged): string {
  return `{"requested":${requested},"available":${available},"maximum":${maximum},"restoreRate":${restoreRate}}`;
}

const tooCostly = (cost: number, most: number) =>
  new GraphQLError(`The operation costs ${cost}; one that costs more than ${most} is not answered. Ask for shorter lists, or in several requests.`, { extensions: { code: 'COST_LIMIT_EXCEEDED', http: { status: 400 } } });

/** The longest that a client is told to wait: whatever never comes is not worth asking for within a day. */
const LONGEST_WAIT_S = 86_400;

function tooMany(message: string, waitMs: number): GraphQLError {
  const seconds = Math.min(LONGEST_WAIT_S, Math.max(1, Math.ceil(waitMs / 1_000)));
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) } } });
}

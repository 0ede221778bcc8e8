import type { Caller } from '@storegraph/kernel/caller';
import { IDENTITY_HEADER } from '@storegraph/service/identity';
import type { MintIdentity } from '@storegraph/service/identity';
import { readPublished } from './read-published.ts';
import type { Published } from './registry.ts';

/** Where partners and their operations are kept: users. Every call rejects when users does not answer, or not as agreed. */
export interface UsersRegistry {
  /** What is published; undefined when it is still what this handed out last. */
  read(): Promise<Published | undefined>;
  /** Hands in what was used. `refused`: it was read and will never be taken. */
  report(flush: UsageFlush): Promise<'taken' | 'refused'>;
}

/** How often operations were used, and when API keys were shown last. Sent again under the same id when it is not certain that it arrived. */
export interface UsageFlush {
  readonly id: string;
  readonly usage: readonly OperationUsage[];
  readonly keys: readonly { readonly hash: string; readonly lastUsedAt: string }[];
}

/** How one operation of one client was used since the flush before. */
export interface OperationUsage {
  readonly clientId: string;
  readonly operationId: string;
  readonly count: number;
  /** So many answers had errors. */
  readonly errors: number;
  /** RFC 3339, UTC. */
  readonly lastUsedAt: string;
  /** `counts[i]` answers took at most `boundsMs[i]`, and more than the bound before; the last count is of those that took longer. */
  readonly latency: { readonly boundsMs: readonly number[]; readonly counts: readonly number[] };
}

const TIMEOUT_MS = 3_000;
const GATEWAY: Caller = { userId: undefined, roles: [], client: 'gateway' };

/** Asks users at `url`, known to it as the gateway. */
export function createUsersRegistry(url: string, mintIdentity: MintIdentity): UsersRegistry {
  let etag: string | undefined;
  const ask = async (path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Response> =>
    fetch(new URL(path, url), {
      ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { ...init.headers, [IDENTITY_HEADER]: await mintIdentity('users', GATEWAY) },
    });
  return {
    async read() {
      const response = await ask('/internal/operation-registry', { headers: etag === undefined ? {} : { 'if-none-match': etag } });
      const body = await response.text();
      if (response.status === 304) return undefined;
      if (response.status !== 200) throw new Error(`users answered ${response.status} instead of the operation registry.`);
      const published = readPublished(body);
      etag = response.headers.get('etag') ?? undefined;
      return published;
    },
    async report(flush) {
      const response = await ask('/internal/operation-usage', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(flush) });
      await response.text();
      if (response.ok) return 'taken';
      if (isForGood(response.status)) return 'refused';
      throw new Error(`users answered ${response.status} to the usage of operations.`);
    },
  };
}

/** Of the refusals only those of what was said, not of who said it or when. */
const isForGood = (status: number): boolean => status === 400 || status === 413 || status === 422;

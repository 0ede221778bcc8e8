import { describe, expect, it } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import type { Log } from '@storegraph/service/log';
import { hashOf } from '../operations/registry.ts';
import { createAdmitPartner } from './api-key.ts';
import type { AdmitOptions } from './api-key.ts';

const partner = { id: 'p1', name: 'P', contract: 'small', costPerSecond: 1, costBurst: 2 };

/** A gateway that serves one contract, and knows the key `sg_key` unless it knows none at all. */
function door({ isKnown = true, contract = 'small' } = {}) {
  let known: typeof partner | undefined = { ...partner, contract };
  let tell = (): void => {};
  const [noted, logged]: [string[], object[]] = [[], []];
  const admit = createAdmitPartner({
    noteKey: (hash) => void noted.push(hash), hasVariant: (name) => name === 'small', log: { error: (fields: object) => void logged.push(fields) } as unknown as Log,
    registry: { isKnown: () => isKnown, current: () => ({ partnerOf: (hash: string) => (hash === hashOf('sg_key') ? known : undefined) }), onChange: (heard: () => void) => ((tell = heard), () => (tell = () => {})) } as unknown as AdmitOptions['registry'],
  });
  return { admit, noted, logged, becomes: (now: typeof partner | undefined) => ((known = now), tell()) };
}

/** What is answered instead, and what is said in the log of it. */
function refusalOf(attempt: () => unknown, logged: readonly object[]): object | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    const { message, extensions: { code, http } } = error as GraphQLError & { readonly extensions: { readonly code: string; readonly http: { readonly status: number; readonly headers: Map<string, string> } } };
    return { message, code, status: http.status, headers: [...http.headers], logged };
  }
}

describe('a partner', () => {
  it('is admitted by its key, of which only the hash is noted', () => {
    const { admit, noted } = door();
    expect(admit('sg_key').partner).toEqual(partner);
    expect(noted).toEqual([hashOf('sg_key')]);
  });

  it.each<[string, Parameters<typeof door>[0], string, object]>([
    ['with a key that is not known', {}, 'sg_other', { message: 'The API key is not valid.', code: 'UNAUTHENTICATED', status: 401, headers: [['www-authenticate', 'ApiKey']], logged: [] }],
    ['while no keys are known', { isKnown: false }, 'sg_other', { message: 'API keys cannot be verified at the moment.', code: 'IDENTITY_UNAVAILABLE', status: 503, headers: [['retry-after', '1']], logged: [] }],
    ['whose contract is not served, which is a fault of ours', { contract: 'large' }, 'sg_key', { message: 'The contract of this API key is not served.', code: 'FORBIDDEN', status: 403, headers: [], logged: [{ partner: 'p1', contract: 'large' }] }],
  ])('is refused %s', (_how, options, key, refusal) => {
    const { admit, noted, logged } = door(options);
    expect(refusalOf(() => admit(key), logged)).toEqual(refusal);
    expect(noted).toEqual([]);
  });

  it.each<[string, typeof partner | undefined, number]>([['its key is revoked', undefined, 1], ['its contract is another', { ...partner, contract: 'tiny' }, 1], ['its budget is another', { ...partner, costPerSecond: 9 }, 0]])('is let go when %s: %#', (_when, now, times) => {
    const { admit, becomes } = door();
    let told = 0;
    const stop = admit('sg_key').whenRevoked(() => (told += 1));
    becomes(now);
    expect(told).toBe(times);
    stop();
    becomes(undefined);
    expect(told).toBe(times);
  });
});

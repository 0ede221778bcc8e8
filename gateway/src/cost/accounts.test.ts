import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import type { Client } from '../identity/client.ts';
import { createAccounts, tellCost } from './accounts.ts';
import { createBuckets } from './buckets.ts';
import { SHOP_QUOTAS, readQuotas } from './quotas.ts';

const QUOTAS = { operation: 500, anonymous: { burst: 100, perSecond: 10 }, user: { burst: 1_000, perSecond: 20 }, rare: { 'Mutation.register': { burst: 2, perSecond: 0.1 } } };
const shopper: Client = { key: 'ip:10.0.0.1', kind: 'anonymous' };
const user: Client = { key: 'user:a', kind: 'user' };
const partner = (id: string, costBurst = 300, costPerSecond = 5): Client => ({ key: `partner:${id}`, kind: 'partner', partner: { id, name: id, contract: 'partner', costPerSecond, costBurst } });

function accountDesk() {
  let time = 0;
  return { accounts: createAccounts(QUOTAS, createBuckets(() => time)), wait: (ms: number) => void (time += ms) };
}
const codeOf = (refusal: { extensions: Record<string, unknown> } | undefined) => refusal?.extensions.code;
const httpOf = (refusal: { extensions: Record<string, unknown> } | undefined) => {
  const { status, headers } = (refusal?.extensions.http ?? {}) as { status?: number; headers?: Map<string, string> };
  return { status, retryAfter: headers?.get('retry-after') };
};

describe('a client', () => {
  it('is told what an operation cost, what is left, and what comes back', () => {
    const { accounts } = accountDesk();
    const charged = accounts.charge(shopper, 30);
    expect(JSON.parse(tellCost(charged))).toEqual({ requested: 30, available: 70, maximum: 100, restoreRate: 10 });
    expect(charged.refusal).toBeUndefined();
  });

  it('who spent all is told with 429 when to come back, and then is answered', () => {
    const { accounts, wait } = accountDesk();
    accounts.charge(shopper, 95);
    const { refusal, available } = accounts.charge(shopper, 30);
    expect({ code: codeOf(refusal), available, ...httpOf(refusal) }).toEqual({ code: 'RATE_LIMITED', available: 5, status: 429, retryAfter: '3' });
    wait(2_500);
    expect(accounts.charge(shopper, 30).refusal).toBeUndefined();
  });

  it.each([['more than any operation may', user, 501], ['more than the client can ever have', shopper, 101]])('who asks for %s is told so with 400, and not charged', (_, client, cost) => {
    const { accounts } = accountDesk();
    const { refusal, available, maximum } = accounts.charge(client, cost);
    expect({ code: codeOf(refusal), ...httpOf(refusal) }).toEqual({ code: 'COST_LIMIT_EXCEEDED', status: 400, retryAfter: undefined });
    expect(available).toBe(maximum);
  });

  it('pays a little for asking for nothing, and for what is refused', () => {
    const { accounts } = accountDesk();
    expect(accounts.charge(shopper, 0)).toMatchObject({ requested: 1, available: 99 });
    accounts.chargeRefused(shopper);
    expect(accounts.charge(shopper, 0).available).toBe(97);
  });

  it('with nothing left is not even looked at', () => {
    const { accounts, wait } = accountDesk();
    accounts.charge(shopper, 100);
    expect(httpOf(accounts.refusalOf(shopper)?.refusal)).toEqual({ status: 429, retryAfter: '1' });
    wait(100);
    expect(accounts.refusalOf(shopper)).toBeUndefined();
  });
});

describe('a partner', () => {
  it('has what its contract says, and spends nobody else\'s', () => {
    const { accounts } = accountDesk();
    expect(accounts.charge(partner('a'), 300)).toMatchObject({ available: 0, maximum: 300, restoreRate: 5 });
    expect(codeOf(accounts.charge(partner('a'), 1).refusal)).toBe('RATE_LIMITED');
    for (const other of [partner('b'), user, shopper]) expect(accounts.charge(other, 1).refusal).toBeUndefined();
  });

  it('whose contract gives nothing is told to wait a day, not for ever', () => {
    const { accounts } = accountDesk();
    accounts.charge(partner('a', 10, 0), 10);
    expect(httpOf(accounts.charge(partner('a', 10, 0), 1).refusal)).toEqual({ status: 429, retryAfter: '86400' });
  });
});

describe('what is rare by nature', () => {
  it('is counted by address, whoever asks, each by itself', () => {
    const { accounts, wait } = accountDesk();
    const register = (address: string) => httpOf(accounts.countRare(address, ['Mutation.register']));
    const free = { status: undefined, retryAfter: undefined };
    expect([register('a'), register('a'), register('a'), register('b')]).toEqual([free, free, { status: 429, retryAfter: '10' }, free]);
    expect(accounts.countRare('a', ['Mutation.placeOrder', 'Mutation.constructor'])).toBeUndefined();
    wait(10_001);
    expect(register('a')).toEqual(free);
  });
});

describe('guesses of the token of an order', () => {
  it.each(['Query.orderByToken', 'Mutation.claimOrder'])('by %s are bounded by address and wait for the next, while others, and others’ orders, are looked up', (field) => {
    let now = 0;
    const accounts = createAccounts(SHOP_QUOTAS, createBuckets(() => now));
    const guess = (address: string) => accounts.countRare(address, [field]);
    const { burst, perSecond } = SHOP_QUOTAS.rare[field]!;
    const refused = Array.from({ length: burst + 100 }, () => guess('guesser')).filter(Boolean);
    expect([refused.length, codeOf(refused[0])]).toEqual([100, 'RATE_LIMITED']);
    expect(httpOf(refused[0])).toEqual({ status: 429, retryAfter: String(Math.ceil(1 / perSecond)) });
    expect([guess('somebody else'), accounts.countRare('guesser', ['Query.cart', 'Mutation.placeOrder'])]).toEqual([undefined, undefined]);
    now += 1_000 / perSecond;
    expect([guess('guesser'), codeOf(guess('guesser'))]).toEqual([undefined, 'RATE_LIMITED']);
  });

  it('are looked for where the graph has them: each rare field is there', () => {
    const { definitions } = parse(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
    const there = definitions.flatMap((definition) => (definition.kind === 'ObjectTypeDefinition' ? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`) : []));
    expect(Object.keys(SHOP_QUOTAS.rare).filter((field) => !there.includes(field))).toEqual([]);
  });
});

describe('quotas from the environment', () => {
  it('change what they name', () => {
    expect(readQuotas('anonymous=10/0.5, operation=7')).toEqual({ ...SHOP_QUOTAS, operation: 7, anonymous: { burst: 10, perSecond: 0.5 } });
    expect(readQuotas('')).toEqual(SHOP_QUOTAS);
  });

  it.each(['anonymous=10', 'operation=1/2', 'rare=1/2', 'user=a/b', 'user'])('are refused when they say nothing: %s', (text) => {
    expect(() => readQuotas(text)).toThrow('is not of the form');
  });
});

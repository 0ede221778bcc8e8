import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import type { AnsweredError } from '@storegraph/testkit/graphql-client';
import { PASSWORD, createUsersDesk } from './users.desk.ts';
import type { UsersDesk } from './users.desk.ts';

const address = { recipient: 'Ada Lovelace', street: '12 St James’s Square', postalCode: 'SW1Y 4JH', city: 'London', country: 'GB' };
const account = { email: 'new@example.com', password: PASSWORD, displayName: 'New' };

let desk: UsersDesk;
let ada: Awaited<ReturnType<UsersDesk['register']>>;

beforeAll(async () => {
  desk = await createUsersDesk();
  ada = await desk.register({ email: 'ada@example.com' });
});
afterAll(() => desk?.close());

/** Every refusal of every mutation: how it comes about, and the path it points to. */
const REFUSALS: readonly (readonly [mutation: string, code: string, field: readonly string[] | null, input: () => object | Promise<object>])[] = [
  ['register', 'INVALID_EMAIL', ['email'], () => ({ ...account, email: 'nobody' })],
  ['register', 'EMAIL_TAKEN', ['email'], () => ({ ...account, email: ' ADA@example.com' })],
  ['register', 'PASSWORD_TOO_WEAK', ['password'], () => ({ ...account, password: 'password123' })],
  ['register', 'INVALID_NAME', ['displayName'], () => ({ ...account, displayName: ' ' })],
  ['login', 'INVALID_CREDENTIALS', null, () => ({ email: 'ada@example.com', password: 'wrong' })],
  ['login', 'TOO_MANY_ATTEMPTS', null, async () => {
    await Promise.all(Array.from({ length: 5 }, () => desk.call('login', { email: 'bob@example.com', password: 'wrong' })));
    return { email: 'bob@example.com', password: 'wrong' };
  }],
  ['refreshSession', 'INVALID_REFRESH_TOKEN', ['refreshToken'], () => ({ refreshToken: 'unknown' })],
  ['updateProfile', 'INVALID_NAME', ['displayName'], () => ({ displayName: 'x'.repeat(81) })],
  ['addAddress', 'INVALID_ADDRESS', ['address', 'city'], () => ({ address: { ...address, city: '' } })],
  ['addAddress', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ address, idempotencyKey: '' })],
  ['addAddress', 'IDEMPOTENCY_CONFLICT', ['idempotencyKey'], async () => {
    await desk.call('addAddress', { address, idempotencyKey: 'once' }, ada);
    return { address: { ...address, city: 'Ockham' }, idempotencyKey: 'once' };
  }],
  ['addAddress', 'ADDRESS_BOOK_FULL', null, async () => {
    for (let count = 0; count < 50; count += 1) await desk.call('addAddress', { address }, ada);
    return { address };
  }],
  ['removeAddress', 'INVALID_ID', ['addressId'], () => ({ addressId: newId('user') })],
  ['removeAddress', 'ADDRESS_NOT_FOUND', ['addressId'], () => ({ addressId: newId('addr') })],
];

describe('a refusal', () => {
  for (const [mutation, code, field, prepare] of REFUSALS) {
    it(`${mutation}: ${code}`, async () => {
      const payload = await desk.call(mutation, await prepare(), ada);
      expect(payload.userErrors).toEqual([expect.objectContaining({ code, field, message: expect.any(String) })]);
      expect(Object.values(payload).filter((value) => value !== null)).toEqual([payload.userErrors]);
    });
  }

  it('comes about here for each that the schema names', () => {
    const { definitions } = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
    const named = definitions.flatMap((type) => (type.kind === Kind.ENUM_TYPE_DEFINITION && type.name.value.endsWith('ErrorCode')
      ? (type.values ?? []).map(({ name }) => `${type.name.value.charAt(0).toLowerCase()}${type.name.value.slice(1, -'ErrorCode'.length)}: ${name.value}`) : []));
    expect(REFUSALS.map(([mutation, code]) => `${mutation}: ${code}`).sort()).toEqual(named.sort());
  });

  it('for too many attempts says when to come back', async () => {
    const { userErrors } = await desk.call('login', { email: 'bob@example.com', password: PASSWORD });
    const [{ retryAfterSeconds }] = userErrors as unknown as [{ retryAfterSeconds: number }];
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('keeps nothing: the account that was refused is not there', async () => {
    expect((await desk.call('login', { email: account.email, password: PASSWORD })).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });
});

describe('who is not logged in', () => {
  it.each<[string, object]>([
    ['updateProfile', { displayName: 'Ada' }],
    ['addAddress', { address }],
    ['removeAddress', { addressId: newId('addr') }],
  ])('cannot %s', async (mutation, input) => {
    const { errors } = (await desk.call(mutation, input).catch((error: unknown) => error)) as { errors: AnsweredError[] };
    expect(codesOf({ errors })).toEqual(['UNAUTHENTICATED']);
  });

  it('has an account that is gone: so says everything they do', async () => {
    const gone: Caller = { userId: newId('user'), roles: ['CUSTOMER'], client: 'test' };
    expect((await desk.ask('{ me { id } }', {}, gone)).data).toEqual({ me: null });
    const { errors } = (await desk.call('updateProfile', { displayName: 'Ada' }, gone).catch((error: unknown) => error)) as { errors: AnsweredError[] };
    expect(codesOf({ errors })).toEqual(['UNAUTHENTICATED']);
  });
});

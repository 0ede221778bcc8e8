import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { createUsersDesk } from './users.desk.ts';
import type { UsersDesk } from './users.desk.ts';

const postal = { recipient: 'Ada Lovelace', street: '12 St James’s Square', postalCode: 'SW1Y 4JH', city: 'London', country: 'GB' };

let desk: UsersDesk;
let ada: Awaited<ReturnType<UsersDesk['register']>>;
let addressId: string;

beforeAll(async () => {
  desk = await createUsersDesk();
  ada = await desk.register({ email: 'ada@example.com', displayName: 'Ada' });
  addressId = ((await desk.call('addAddress', { address: postal }, ada))['address'] as { id: string }).id;
});
afterAll(() => desk?.close());

const ALL = ['id', 'displayName', 'email', 'addresses', 'createdAt', 'roles'];
const PUBLIC = ['id', 'displayName'];
const ACCOUNT = ['id', 'displayName', 'email', 'addresses', 'createdAt'];

/** Who sees what of Ada; whether they may look her up; how they are told that they may not see the rest. */
describe.each<[string, () => Caller, readonly string[], boolean, string]>([
  ['Ada herself', () => ada, ALL, true, ''],
  ['nobody in particular', () => ANONYMOUS, PUBLIC, false, 'UNAUTHENTICATED'],
  ['another customer', () => someone('CUSTOMER'), PUBLIC, false, 'FORBIDDEN'],
  ['support', () => someone('SUPPORT'), ACCOUNT, true, 'FORBIDDEN'],
  ['a catalogue manager', () => someone('CATALOGUE_MANAGER'), PUBLIC, false, 'FORBIDDEN'],
  ['fulfilment', () => someone('FULFILMENT'), PUBLIC, false, 'FORBIDDEN'],
  ['finance', () => someone('FINANCE'), PUBLIC, false, 'FORBIDDEN'],
  ['an administrator', () => someone('ADMIN'), ALL, true, ''],
])('%s', (_who, caller, visible, mayLookUp, code) => {
  it.each(ALL)('asks for Ada’s %s, as the gateway does', async (field) => {
    const selection = field === 'addresses' ? 'addresses { id isDefault postal { recipient } }' : field;
    const { data, errors } = await desk.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${selection} } } }`, { of: [{ __typename: 'User', id: ada.userId }] }, caller(),
    );
    const [user] = data?.['_entities'] as unknown as [Record<string, unknown>];
    if (visible.includes(field)) expect([errors, user[field]]).toEqual([[], expect.anything()]);
    else expect([errors, user[field]]).toEqual([[expect.objectContaining({ extensions: { code } })], null]);
  });

  it(mayLookUp ? 'finds Ada by her id' : 'finds nobody by Ada’s id, as by an unknown one', async () => {
    const { data, errors } = await desk.ask('query ($ada: ID!, $nobody: ID!) { ada: user(id: $ada) { id } nobody: user(id: $nobody) { id } }', { ada: ada.userId, nobody: newId('user') }, caller());
    expect(errors).toEqual([]);
    expect(data).toEqual({ ada: mayLookUp ? { id: ada.userId } : null, nobody: null });
  });

  it(mayLookUp ? 'finds Ada’s address by its id' : 'finds no address by the id of Ada’s, as by an unknown one', async () => {
    const { data, errors } = await desk.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Address { id postal { city } } } }',
      { of: [addressId, newId('addr')].map((id) => ({ __typename: 'Address', id })) }, caller(),
    );
    expect(errors).toEqual([]);
    expect(data?.['_entities']).toEqual([mayLookUp ? { id: addressId, postal: { city: 'London' } } : null, null]);
  });
});

describe('me', () => {
  it('is the caller, and nobody without one', async () => {
    expect((await desk.ask('{ me { displayName email } }', {}, ada)).data).toEqual({ me: { displayName: 'Ada', email: 'ada@example.com' } });
    expect((await desk.ask('{ me { displayName } }')).data).toEqual({ me: null });
  });

  it('shows what was changed', async () => {
    const bob = await desk.register({ displayName: 'Bob' });
    expect(await desk.call('updateProfile', { displayName: ' Robert ' }, bob)).toMatchObject({ user: { displayName: 'Robert' }, userErrors: [] });
    expect((await desk.ask('{ me { displayName } }', {}, bob)).data).toEqual({ me: { displayName: 'Robert' } });
  });

  it('keeps an address book', async () => {
    const bob = await desk.register();
    const add = async (input: object) => (await desk.call('addAddress', input, bob))['address'] as { id: string; isDefault: boolean };
    const [home, office] = [await add({ address: postal }), await add({ address: { ...postal, region: 'Surrey' }, isDefault: true })];
    expect([home, office]).toMatchObject([{ isDefault: true, postal: { region: null } }, { isDefault: true, postal: { region: 'Surrey' } }]);
    const seen = async () => (await desk.ask('{ me { addresses { id isDefault } } }', {}, bob)).data?.['me']?.['addresses'];
    expect(await seen()).toEqual([{ id: home.id, isDefault: false }, { id: office.id, isDefault: true }]);
    expect((await desk.call('removeAddress', { addressId: office.id }, bob))['removedAddressId']).toBe(office.id);
    expect(await seen()).toEqual([{ id: home.id, isDefault: true }]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createAddAddress } from '../domain/add-address.ts';
import type { AddAddress } from '../domain/add-address.ts';
import { createRemoveAddress } from '../domain/remove-address.ts';
import type { RemoveAddress } from '../domain/remove-address.ts';
import type { Address } from '../domain/user.ts';
import { createAddressReads } from './address-store.ts';
import { createStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';
import { createUserStore } from './user-store.ts';

const home = { recipient: 'Ada Lovelace', street: '12 St James’s Square', postalCode: 'SW1Y 4JH', city: 'London', region: null, country: 'GB' };

let desk: StoreDesk;
let caller: Caller & { readonly userId: Id<'user'> };
let add: (changes?: { isDefault?: boolean; idempotencyKey?: string; city?: string }) => ReturnType<AddAddress>;
let remove: (addressId: string) => ReturnType<RemoveAddress>;

beforeAll(async () => {
  desk = await createStoreDesk();
});
afterAll(() => desk?.close());

beforeEach(async () => {
  caller = await newCaller();
  const addAddress = createAddAddress({ transact: desk.transact, newId: () => newId('addr') });
  const removeAddress = createRemoveAddress({ transact: desk.transact });
  add = ({ isDefault = false, idempotencyKey, city = home.city } = {}) => addAddress(caller, { address: { ...home, city }, isDefault, idempotencyKey });
  remove = (addressId) => removeAddress(caller, { addressId });
});

async function newCaller(): Promise<typeof caller> {
  const id = newId('user');
  await createUserStore(desk.manager).add({ id, email: `${id}@example.com`, passwordHash: '$argon2id$', displayName: 'Ada', roles: ['CUSTOMER'], createdAt: new Date() });
  return { userId: id, roles: ['CUSTOMER'], client: 'test' };
}

const book = (): Promise<readonly Address[]> => createAddressReads(desk.manager).byUsers([caller.userId]);
const defaults = async (): Promise<readonly string[]> => (await book()).filter(({ isDefault }) => isDefault).map(({ id }) => id);

describe('adding an address', () => {
  it('makes the first the default, and another only when asked', async () => {
    const first = await add();
    await add();
    expect(await defaults()).toEqual([first]);
    const third = await add({ isDefault: true });
    expect(await defaults()).toEqual([third]);
    expect(await book()).toMatchObject([{ id: first, postal: home }, {}, {}]);
  });

  it('refuses the 51st', async () => {
    for (let count = 0; count < 50; count += 1) await add();
    const before = await defaults();
    await expect(add({ isDefault: true })).rejects.toMatchObject({ code: 'ADDRESS_BOOK_FULL' });
    expect(await defaults()).toEqual(before);
  });

  it('keeps 50 of 70 added at once, and one default among them', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 70 }, (_, index) => add({ isDefault: index % 2 === 0 })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    expect(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))).toEqual(Array(20).fill(expect.objectContaining({ code: 'ADDRESS_BOOK_FULL' })));
    expect(await book()).toHaveLength(50);
    expect(await defaults()).toHaveLength(1);
  });

  it('has room again after one was removed from the middle', async () => {
    const ids = [];
    for (let count = 0; count < 50; count += 1) ids.push(await add());
    await remove(ids[20]!);
    const newest = await add();
    expect((await book()).at(-1)?.id).toBe(newest);
    await expect(add()).rejects.toMatchObject({ code: 'ADDRESS_BOOK_FULL' });
  });

  it('adds once what 20 send at once with one key, and refuses the key for another address', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => add({ idempotencyKey: 'once' })));
    expect(new Set(ids).size).toBe(1);
    expect(await book()).toHaveLength(1);
    await expect(add({ idempotencyKey: 'once', city: 'Ockham' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    await expect(add({ idempotencyKey: '' })).rejects.toMatchObject({ code: 'INVALID_IDEMPOTENCY_KEY' });
  });

  it('is for those who have an account', async () => {
    caller = { ...caller, userId: newId('user') };
    await expect(add()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(remove(newId('addr'))).rejects.toMatchObject({ code: 'ADDRESS_NOT_FOUND' });
  });
});

describe('removing an address', () => {
  it('makes the oldest other one the default when it was', async () => {
    const [first, second, third] = [await add(), await add(), await add()];
    await remove(first);
    expect(await defaults()).toEqual([second]);
    await remove(third);
    expect(await defaults()).toEqual([second]);
    await remove(second);
    expect(await book()).toEqual([]);
  });

  it('finds nobody else’s, and no address twice', async () => {
    const address = await add();
    const owner = caller;
    caller = await newCaller();
    await expect(remove(address)).rejects.toMatchObject({ code: 'ADDRESS_NOT_FOUND', field: ['addressId'] });
    caller = owner;
    await remove(address);
    await expect(remove(address)).rejects.toMatchObject({ code: 'ADDRESS_NOT_FOUND' });
    await expect(remove('nonsense')).rejects.toMatchObject({ code: 'INVALID_ID', field: ['addressId'] });
  });

  it('leaves one default however removals and additions meet', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => add()));
    await Promise.all([...ids.slice(0, 15).map(remove), ...Array.from({ length: 15 }, (_, index) => add({ isDefault: index % 3 === 0 }))]);
    expect(await book()).toHaveLength(20);
    expect(await defaults()).toHaveLength(1);
  });
});

describe('the database', () => {
  const insert = (place: number, isDefault: boolean) =>
    desk.query(
      `INSERT INTO address (id, user_id, place, is_default, recipient, street, postal_code, city, country)
       SELECT gen_random_uuid(), id, $2, $3, 'Ada', 'Street', '1', 'City', 'GB' FROM user_account WHERE email = $1`,
      [`${caller.userId}@example.com`, place, isDefault],
    );

  it('refuses two defaults and a 51st place, whatever the code does', async () => {
    await insert(1, true);
    await expect(insert(2, true)).rejects.toThrow('address_default');
    await expect(insert(1, false)).rejects.toThrow('address_user_id_place_key');
    await expect(insert(51, false)).rejects.toThrow('address_place_check');
  });
});

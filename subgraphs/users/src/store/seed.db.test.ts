import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts } from '@storegraph/sample-shop/people';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { createPasswords, hashPassword } from '../adapters/argon2-passwords.ts';
import { createAddressReads } from './address-store.ts';
import { seedUsers } from './seed.ts';
import { createStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';
import { createUserReads } from './user-store.ts';

const { users } = createSampleShop('ci');

let desk: StoreDesk;
let hashed = 0;

beforeAll(async () => {
  desk = await createStoreDesk();
  await seedUsers(desk.manager, 'ci', (password) => ((hashed += 1), hashPassword(password)), () => {});
});
afterAll(() => desk?.close());

describe('the seeded users', () => {
  it('hash each password once, however many have it', () => {
    expect(hashed).toBe(new Set(demoAccounts.map(({ password }) => password)).size);
  });

  it.each(demoAccounts)('log in as $email, with the roles that are printed at start', async ({ email, password, roles }) => {
    const credentials = await createUserReads(desk.manager).credentials(email);
    expect(credentials?.roles).toEqual(roles);
    expect(await (await createPasswords()).matches(password, credentials?.passwordHash ?? '')).toBe(true);
  });

  it('are those of the sample shop, with their address books', async () => {
    const ids = users.map(({ id }) => id);
    const kept = new Map((await createUserReads(desk.manager).byIds(ids)).map((user) => [user.id, user]));
    const books = Map.groupBy(await createAddressReads(desk.manager).byUsers(ids), ({ userId }) => userId);
    for (const { id, email, displayName, roles, createdAt, addresses } of users) {
      expect(kept.get(id)).toEqual({ id, email, displayName, roles, createdAt });
      const book = (books.get(id) ?? []).map(({ id: address, isDefault, postal }) => ({ id: address, isDefault, ...postal }));
      expect(book).toHaveLength(addresses.length);
      expect(book).toEqual(expect.arrayContaining([...addresses]));
    }
  });
});

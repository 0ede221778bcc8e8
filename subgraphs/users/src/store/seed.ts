import type { EntityManager } from 'typeorm';
import { FOUNDED } from '@storegraph/sample-shop/clock';
import { customerGroupId } from '@storegraph/sample-shop/customer-groups';
import { demoAccounts, samplePassword } from '@storegraph/sample-shop/people';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { promotionId } from '@storegraph/sample-shop/promotion-id';
import { CUSTOMER_GROUPS, PROMOTIONS } from '@storegraph/sample-shop/words/promotions';
import { insertAll } from '@storegraph/postgres/bulk/insert-all';
import type { Progress } from '@storegraph/postgres/seed';
import { normaliseEmail } from '@storegraph/kernel/email';
import { createGroupStore } from './groups/group-store.ts';
import { addressEntity, userEntity } from './entities.ts';

/** Fills an empty database with users' part of the sample shop. */
export async function seedUsers(
  manager: EntityManager, size: SampleSize, hashPassword: (password: string) => Promise<string>, onProgress: Progress,
): Promise<void> {
  const { users } = createSampleShop(size);
  const passwords = new Map(demoAccounts.map(({ email, password }) => [email, password]));
  const passwordOf = (email: string): string => passwords.get(email) ?? samplePassword;
  const hashes = await hashEachOnce(new Set(users.map(({ email }) => passwordOf(email))), hashPassword);
  await insertAll(manager, [
    [userEntity, users.map(({ id, email, displayName, roles, createdAt }) => (
      { id, email: normaliseEmail(email), passwordHash: hashes.get(passwordOf(email)), displayName, roles: [...roles], createdAt }
    ))],
    [addressEntity, users.flatMap(({ id: userId, addresses }) => addresses.map((address, index) => ({ ...address, userId, place: index + 1 })))],
  ], onProgress);
  const groups = createGroupStore(manager);
  for (const [name, emails] of Object.entries(CUSTOMER_GROUPS)) {
    await groups.add({ id: customerGroupId(name), name, createdAt: FOUNDED });
    await groups.putIn(customerGroupId(name), users.filter(({ email }) => emails.includes(email)).map(({ id }) => id));
  }
  for (const { name, customerGroup, until } of PROMOTIONS) {
    if (customerGroup !== undefined) await groups.notePromotion({ promotionId: promotionId(name), version: 1, groupIds: [customerGroupId(customerGroup)], endsAt: until === undefined ? null : new Date(until) });
  }
}

/** A hash is made slow on purpose; that sample users share theirs tells nobody anything that is not printed at start. */
async function hashEachOnce(passwords: ReadonlySet<string>, hashPassword: (password: string) => Promise<string>): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all([...passwords].map(async (password) => [password, await hashPassword(password)] as const)));
}

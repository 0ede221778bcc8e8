import type { Role } from '@storegraph/kernel/caller';
import { DAY, FOUNDED, HOUR, MINUTE, NOW, OPENED, later } from '../clock.ts';
import { itemAt } from '../item-at.ts';
import { demoAccounts } from '../people.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleUser } from '../shape.ts';
import type { SampleCounts } from '../sizes.ts';
import { toSlug } from '../slug.ts';
import { COUNTRIES, STAFF } from '../words/countries.ts';
import type { Country } from '../words/countries.ts';
import { createName } from './names.ts';
import { createPostalAddress } from './postal-addresses.ts';

/** A customer and what follows from where they live. */
export interface Customer {
  readonly user: SampleUser;
  readonly country: Country;
}

const isDemoCustomer = (roles: readonly Role[]) => roles.includes('CUSTOMER');

/**
 * All accounts, the demo accounts and staff first, and the customers by their index.
 * A customer opens the account not long before `firstOrderAt` of that index.
 */
export function createUsers(counts: SampleCounts, firstOrderAt: (customer: number) => Date | undefined, random: Random): { users: SampleUser[]; customers: Customer[] } {
  const home = itemAt(COUNTRIES, 0);
  const founded = (index: number) => later(FOUNDED, index * HOUR);
  const demo = demoAccounts.map(({ email, displayName, roles }, index) =>
    createUser({ email, displayName, roles, createdAt: founded(index), country: isDemoCustomer(roles) ? home : undefined }, random));
  const moreStaff = STAFF.slice(0, counts.staff - demoAccounts.filter(({ roles }) => !isDemoCustomer(roles)).length).map(([displayName, role], index) =>
    createUser({ email: `${toSlug(displayName)}@storegraph.example`, displayName, roles: [role], createdAt: founded(24 + index), country: undefined }, random));
  const known = demo.filter(({ roles }) => isDemoCustomer(roles)).map((user) => ({ user, country: home }));
  const strangers = Array.from({ length: counts.customers - known.length }, (_, index) => {
    const country = random.pickWeighted(COUNTRIES.map((each) => [each, each.share] as const));
    const { displayName, mailbox } = createName(country, random);
    const number = known.length + index;
    const email = `${mailbox}.${number}@storegraph.example`;
    return { country, user: createUser({ email, displayName, roles: ['CUSTOMER'], createdAt: registeredAt(firstOrderAt(number), random), country }, random) };
  });
  const inOrder = strangers.map(({ user }) => user).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return { users: [...demo, ...moreStaff, ...inOrder], customers: [...known, ...strangers] };
}

/** Most register while they order, some weeks before; who never ordered registered at any time. */
function registeredAt(firstOrderAt: Date | undefined, random: Random): Date {
  if (!firstOrderAt) return later(OPENED, random.next() * (NOW.getTime() - OPENED.getTime() - DAY));
  return later(firstOrderAt, -(random.chance(0.7) ? random.between(2 * MINUTE, HOUR) : random.between(HOUR, 30 * DAY)));
}

interface Person extends Pick<SampleUser, 'email' | 'displayName' | 'roles' | 'createdAt'> {
  /** Undefined for staff, who have nothing sent home. */
  readonly country: Country | undefined;
}

function createUser({ country, ...person }: Person, random: Random): SampleUser {
  const count = country ? random.pickWeighted([[1, 75], [2, 20], [3, 5]]) : 0;
  const addresses = Array.from({ length: count }, (_, index) => ({
    id: sampleId('addr', later(person.createdAt, index + 1), random),
    ...createPostalAddress(person.displayName, country ?? itemAt(COUNTRIES, 0), random),
    isDefault: index === 0,
  }));
  return { id: sampleId('user', person.createdAt, random), ...person, addresses };
}

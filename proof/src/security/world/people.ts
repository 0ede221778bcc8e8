import type { Role } from '@storegraph/kernel/caller';
import { createGraphqlClient } from '../../clients/graphql-client.ts';
import type { GraphqlClient } from '../../clients/graphql-client.ts';
import { staff } from '../../clients/users.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';
import { STAFF } from '../table/who.ts';
import { withRetries } from './with-retries.ts';
import { createGuest, createOwner } from './things.ts';
import type { Things } from './things.ts';

/** Who tries the doors: a client, with what is theirs. */
export interface Person extends GraphqlClient {
  /** `anonymous`, `guest`, `customer`, or a role of staff. */
  readonly role: string;
  readonly things?: Things;
}

/** Everybody there is, and two more who own things: a customer and a guest whom all of them are strangers to. */
export interface People {
  readonly all: readonly Person[];
  readonly stranger: Things;
  readonly strangeGuest: Things;
}

/** A person of each role, with things of their own where the role can have some. */
export async function gatherPeople(shop: ShopFacts): Promise<People> {
  const employees = await Promise.all(STAFF.map(async (role): Promise<Person> => ({ role, ...(await staff(shop, role)) })));
  const of = (wanted: Role): GraphqlClient => employees.find(({ role }) => role === wanted) ?? createGraphqlClient(shop.url);
  const hands = { fulfilment: of('FULFILMENT'), finance: of('FINANCE') };
  const [customer, stranger, guest, strangeGuest] = await Promise.all([createOwner(shop, hands), createOwner(shop, hands), createGuest(shop), createGuest(shop)]);
  const patient = (person: Person): Person => ({ ...person, raw: (query, variables) => withRetries(() => person.raw(query, variables)) });
  const all: readonly Person[] = [{ role: 'anonymous', ...createGraphqlClient(shop.url) }, { role: 'guest', ...guest }, { role: 'customer', ...customer }, ...employees];
  return { all: all.map(patient), stranger: stranger.things, strangeGuest: strangeGuest.things };
}

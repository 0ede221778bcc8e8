import type { Role } from '@storegraph/kernel/caller';
import { createAsker } from '../../clients/ask.ts';
import type { Asker } from '../../clients/ask.ts';
import { staff } from '../../clients/people.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';
import { STAFF } from '../table/who.ts';
import { patiently } from './patiently.ts';
import { createGuest, createOwner } from './things.ts';
import type { Things } from './things.ts';

/** Who tries the doors: an asker, with what is theirs. */
export interface Person extends Asker {
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
  const of = (wanted: Role): Asker => employees.find(({ role }) => role === wanted) ?? createAsker(shop.url);
  const hands = { fulfilment: of('FULFILMENT'), finance: of('FINANCE') };
  const [customer, stranger, guest, strangeGuest] = await Promise.all([createOwner(shop, hands), createOwner(shop, hands), createGuest(shop), createGuest(shop)]);
  const patient = (person: Person): Person => ({ ...person, raw: (query, variables) => patiently(() => person.raw(query, variables)) });
  const all: readonly Person[] = [{ role: 'anonymous', ...createAsker(shop.url) }, { role: 'guest', ...guest }, { role: 'customer', ...customer }, ...employees];
  return { all: all.map(patient), stranger: stranger.things, strangeGuest: strangeGuest.things };
}

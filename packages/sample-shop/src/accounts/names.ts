import type { Random } from '../random.ts';
import { toSlug } from '../slug.ts';
import { NAMES_FROM_EVERYWHERE } from '../words/countries.ts';
import type { Country, Name } from '../words/countries.ts';

/** What somebody is called, and how their e-mail address begins. */
export interface PersonName {
  readonly displayName: string;
  readonly mailbox: string;
}

const written = (name: Name) => typeof name === 'string' ? name : name[0];
const spelt = (name: Name) => typeof name === 'string' ? toSlug(name) : name[1];

/** Names somebody who lives in a country. */
export function createName(country: Country, random: Random): PersonName {
  if (random.chance(1 / 12)) {
    const [displayName, mailbox] = random.pick(NAMES_FROM_EVERYWHERE);
    return { displayName, mailbox };
  }
  const [given, family] = [random.pick(country.given), random.pick(country.family)];
  const inOrder = country.isFamilyFirst ? [family, given] : [given, family];
  return { displayName: inOrder.map(written).join(' '), mailbox: `${spelt(given)}.${spelt(family)}` };
}

import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { Random } from '../random.ts';
import type { Country } from '../words/countries.ts';

/** An address somewhere in a country. */
export function createPostalAddress(recipient: string, country: Country, random: Random): PostalAddress {
  const [postalCode, city, region] = random.pick(country.places);
  return { recipient, street: country.streetLine(random.pick(country.streets), random.int(1, 98)), postalCode, city, region, country: country.code };
}

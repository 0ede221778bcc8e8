import { Refusal } from './refusal.ts';

/** An address that post and parcels reach. */
export interface PostalAddress {
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string | null;
  /** ISO 3166-1, two letters. */
  readonly country: string;
}

/** Checks per part of an address: the most characters, and whether it may be missing. */
const PARTS: Readonly<Record<keyof PostalAddress, { max: number; isOptional?: true; form?: RegExp }>> = {
  recipient: { max: 120 },
  street: { max: 240 },
  postalCode: { max: 16, form: /^[\p{L}\p{N} -]+$/u },
  city: { max: 120 },
  region: { max: 120, isOptional: true },
  country: { max: 2, form: /^[A-Z]{2}$/ },
};

/** Trims and checks an address. Refuses with INVALID_ADDRESS, naming the part below `field`. */
export function parsePostalAddress(input: { readonly [Part in keyof PostalAddress]?: string | null | undefined }, field: readonly string[]): PostalAddress {
  const part = (name: keyof PostalAddress): string | null => {
    const { max, isOptional, form } = PARTS[name];
    const text = (input[name] ?? '').trim();
    if (text === '' && isOptional) return null;
    if (text === '' || text.length > max || (form && !form.test(text))) {
      throw new Refusal('INVALID_ADDRESS', `The ${name} is empty, longer than ${max} characters or not of its form.`, { field: [...field, name] });
    }
    return text;
  };
  return {
    recipient: part('recipient')!, street: part('street')!, postalCode: part('postalCode')!,
    city: part('city')!, region: part('region'), country: part('country')!,
  };
}

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

/** Checks per part of an address: the most characters and the form. */
const PARTS: Readonly<Record<keyof PostalAddress, { max: number; form?: RegExp }>> = {
  recipient: { max: 120 },
  street: { max: 240 },
  postalCode: { max: 16, form: /^[\p{L}\p{N} -]+$/u },
  city: { max: 120 },
  region: { max: 120 },
  country: { max: 2, form: /^[A-Z]{2}$/ },
};

/** Trims and checks an address. Refuses with INVALID_ADDRESS, naming the part below `field`. */
export function parsePostalAddress(input: { readonly [Part in keyof PostalAddress]?: string | null | undefined }, field: readonly string[]): PostalAddress {
  const optional = (name: keyof PostalAddress): string | null => {
    const { max, form } = PARTS[name];
    const text = (input[name] ?? '').trim();
    if (text === '') return null;
    // PostgreSQL keeps no NUL in a text.
    if (text.length <= max && !text.includes('\0') && (!form || form.test(text))) return text;
    throw invalid(name);
  };
  const required = (name: keyof PostalAddress): string => {
    const text = optional(name);
    if (text === null) throw invalid(name);
    return text;
  };
  const invalid = (name: keyof PostalAddress) =>
    new Refusal('INVALID_ADDRESS', `The ${name} is empty, longer than ${PARTS[name].max} characters or not of its form.`, { field: [...field, name] });
  return {
    recipient: required('recipient'), street: required('street'), postalCode: required('postalCode'),
    city: required('city'), region: optional('region'), country: required('country'),
  };
}

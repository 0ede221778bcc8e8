import { US_STATES } from './us-states.ts';

/** Where something goes to, as far as tax and shipping ask. */
export interface Place {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** In capitals, of the USA the state's two letters; empty when it is not known. */
  readonly region: string;
}

/** The place of an address. People write their state by its name or by its letters. */
export function placeOf({ country, region }: { readonly country: string; readonly region?: string | null | undefined }): Place {
  const written = (region ?? '').trim().toUpperCase();
  return { country, region: country === 'US' ? (US_STATES.get(written) ?? written) : written };
}

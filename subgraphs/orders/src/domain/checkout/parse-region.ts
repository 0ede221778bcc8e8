import { placeOf } from '../totals/place.ts';
import type { Place } from '../totals/place.ts';
import { US_STATES } from '../totals/us-states.ts';
import { invalidRegion } from './refusals.ts';

const MAX_REGION = 120;
const STATES: ReadonlySet<string> = new Set(US_STATES.values());

/** Reads a place that something is said of. Refuses with INVALID_REGION: in the USA it must be a state. */
export function parseRegion(where: { readonly country: string; readonly region?: string | null | undefined }): Place {
  const place = placeOf(where);
  const isKnown = place.region === '' || place.country !== 'US' || STATES.has(place.region);
  if (!isKnown || place.region.length > MAX_REGION || place.region.includes('\0')) throw invalidRegion();
  return place;
}

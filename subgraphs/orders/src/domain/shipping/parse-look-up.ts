import { parseDate } from '../checkout/parse-date.ts';
import { invalidCoordinates, tooLongToLookAhead } from './refusals.ts';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 7;
const MAX_DAYS = 31;

/** Reads a place on the globe. Refuses with INVALID_COORDINATES. */
export function parseCoordinates({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): { latitude: number; longitude: number } {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw invalidCoordinates();
  return { latitude, longitude };
}

/** Reads from when until when to look: 7 days from now when nothing is said. Refuses with INVALID_DATE when it is more than 31 days, or none. */
export function parsePeriod(from: string | null | undefined, to: string | null | undefined, now: Date): { from: Date; to: Date } {
  const begins = from ? parseDate(from, 'from') : now;
  const ends = to ? parseDate(to, 'to') : new Date(begins.getTime() + USUAL_DAYS * DAY_MS);
  if (ends <= begins || ends.getTime() - begins.getTime() > MAX_DAYS * DAY_MS) throw tooLongToLookAhead();
  return { from: begins, to: ends };
}

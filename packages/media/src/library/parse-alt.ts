import { altTooLong } from './refusals.ts';

const MAX_LENGTH = 500;

/** Reads what a picture is said to show; nothing said is empty. Refuses with ALT_TOO_LONG. */
export function parseAlt(text: string | null | undefined): string {
  const alt = (text ?? '').trim();
  if ([...alt].length > MAX_LENGTH) throw altTooLong();
  return alt;
}

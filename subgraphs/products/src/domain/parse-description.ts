import { descriptionTooLong } from './refusals.ts';

const MAX_DESCRIPTION = 5_000;

/** Takes a text for a description; null when there is none. Refuses with DESCRIPTION_TOO_LONG beyond 5,000 characters. */
export function parseDescription(text: string | null): string | null {
  const description = text?.trim() || null;
  if (description !== null && [...description].length > MAX_DESCRIPTION) throw descriptionTooLong(MAX_DESCRIPTION);
  return description;
}

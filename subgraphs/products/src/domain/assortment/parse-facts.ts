import { invalidBrand } from './refusals.ts';
import { descriptionTooLong } from '../refusals.ts';

const MAX_BRAND = 100;
const MAX_DESCRIPTION = 10_000;

/** Takes a text for who makes a product; null when nobody is said to. Refuses with INVALID_BRAND beyond 100 characters. */
export function parseBrand(text: string | null): string | null {
  const brand = text?.trim() || null;
  if (brand !== null && [...brand].length > MAX_BRAND) throw invalidBrand(MAX_BRAND);
  return brand;
}

/** Takes a text for what a product is. Refuses with DESCRIPTION_TOO_LONG beyond 10,000 characters. */
export function parseProductDescription(text: string): string {
  const description = text.trim();
  if ([...description].length > MAX_DESCRIPTION) throw descriptionTooLong(MAX_DESCRIPTION);
  return description;
}

import { invalidCode } from './refusals.ts';

/** A code as it is kept: shoppers may write it small and with spaces around it. Refuses with INVALID_CODE, naming `field`. */
export function parseCode(text: string, field: readonly string[]): string {
  const code = text.trim().toUpperCase();
  if (/^[A-Z0-9-]{4,32}$/.test(code)) return code;
  throw invalidCode(field);
}

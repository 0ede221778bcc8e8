import { invalidName } from './refusals.ts';

const MAX = 80;
/** Control characters, and those that turn the direction of the text around them: the name stands beside others' words. */
const UNWANTED = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Trims and checks the name others see. Refuses with INVALID_NAME unless it has 1 to 80 characters. */
export function parseDisplayName(text: string): string {
  const name = text.trim();
  if (name === '' || [...name].length > MAX || UNWANTED.test(name)) throw invalidName();
  return name;
}

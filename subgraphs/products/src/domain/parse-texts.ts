import { invalidName, invalidSlug } from './refusals.ts';

const MAX_NAME = 200;
const MAX_SLUG = 100;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Takes a text for a name, without the space around it. Refuses with INVALID_NAME unless it has 1 to 200 characters. */
export function parseName(text: string): string {
  const name = text.trim();
  if (name === '' || [...name].length > MAX_NAME) throw invalidName(MAX_NAME);
  return name;
}

/** Takes a text for the readable part of an address. Refuses with INVALID_SLUG unless it is lower-case letters a to z and digits, in words joined by single hyphens, of at most 100 characters. */
export function parseSlug(text: string): string {
  if (!isSlug(text)) throw invalidSlug(MAX_SLUG);
  return text;
}

/** Whether a text can be the readable part of an address. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG && SLUG.test(text);
}

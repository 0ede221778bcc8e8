import { parseDisplayName } from '../parse-display-name.ts';
import { invalidGroupName } from './refusals.ts';

/** Takes a text for the name of a group. Refuses with INVALID_NAME unless it has 1 to 80 characters, none of them a control character. */
export function parseGroupName(text: string): string {
  try {
    return parseDisplayName(text);
  } catch {
    throw invalidGroupName();
  }
}

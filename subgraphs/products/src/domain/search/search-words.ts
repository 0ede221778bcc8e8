import { searchTextOutOfRange } from './refusals.ts';

const MAX_LENGTH = 200;
/** Nobody looks for more words than this, and each costs the database a look around. */
const MAX_WORDS = 8;

/**
 * The words of a text to look for, each once: runs of letters and digits of any script. A text of
 * none but other signs has no words, and nothing matches it. Refuses with SEARCH_TEXT_OUT_OF_RANGE
 * unless the text has 1 to 200 characters, not counting space around it.
 */
export function parseSearchWords(text: string): readonly string[] {
  const trimmed = text.trim();
  const length = [...trimmed].length;
  if (length < 1 || length > MAX_LENGTH) throw searchTextOutOfRange();
  const words = trimmed.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS);
}

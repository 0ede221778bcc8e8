import { createHash, randomBytes } from 'node:crypto';

/** Chance and marks, which the domain is handed. */
export function createSecrets() {
  return {
    /** A text that nobody guesses, fit for a URL. */
    newKey: () => randomBytes(32).toString('base64url'),
    /** A short mark of a text: the same for the same. */
    mark: (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16),
  };
}

import { createHash } from 'node:crypto';

/** What is kept of a secret of which nobody can guess one, and from which it cannot be found again: SHA-256, as base64url. Services that keep it compare it. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

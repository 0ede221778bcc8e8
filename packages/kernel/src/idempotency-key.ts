import { Refusal } from './refusal.ts';

/** Checks a client's idempotency key. Refuses with INVALID_IDEMPOTENCY_KEY unless it has 1 to 100 characters, none of them NUL, which PostgreSQL does not keep. */
export function parseIdempotencyKey(key: string): string {
  if (key.length >= 1 && key.length <= 100 && !key.includes('\0')) return key;
  throw new Refusal('INVALID_IDEMPOTENCY_KEY', 'The idempotency key must have 1 to 100 characters.', { field: ['idempotencyKey'] });
}

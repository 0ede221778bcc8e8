import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import { Refusal } from '@storegraph/kernel/refusal';

/**
 * Idempotency within the transaction of `manager`: the key is taken first, so that a second call
 * waits at the primary key until the first is kept (and reads its answer) or undone (and runs).
 */
export function createIdempotency(manager: EntityManager): Idempotency {
  return {
    async once({ actor, operation, key, input }, work) {
      if (key === undefined) return work();
      const call = [actor, operation, parseIdempotencyKey(key)];
      const inputHash = hash(input);
      const taken = await manager.query<unknown[]>(
        'INSERT INTO idempotency (actor, operation, key, input_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1',
        [...call, inputHash],
      );
      if (taken.length === 0) {
        const [before] = await manager.query<[{ input_hash: string; answer: { value: never } }]>(
          'SELECT input_hash, answer FROM idempotency WHERE actor = $1 AND operation = $2 AND key = $3', call,
        );
        if (before.input_hash === inputHash) return before.answer.value;
        throw new Refusal('IDEMPOTENCY_CONFLICT', 'This idempotency key was used before with another input.', { field: ['idempotencyKey'] });
      }
      const answer = await work();
      await manager.query('UPDATE idempotency SET answer = $4 WHERE actor = $1 AND operation = $2 AND key = $3', [
        ...call, JSON.stringify({ value: answer }),
      ]);
      return answer;
    },
  };
}

/** The same for inputs that differ only in the order of their fields. */
function hash(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortFields)).digest('base64url');
}

function sortFields(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

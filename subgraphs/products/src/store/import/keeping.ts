import { NotKept } from '../../domain/import/ports.ts';

/** What PostgreSQL says of values that it does not keep: data exceptions, broken constraints, what triggers raise. */
const REFUSED = /^(22|23|P0)/;

/** Writes; @throws NotKept when the database refuses what is written, and its fault when there is another. */
export async function keeping<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    if (REFUSED.test((cause as { code?: string }).code ?? '')) throw new NotKept('the database refuses it', { cause });
    throw cause;
  }
}

import type { Refusal } from '@storegraph/kernel/refusal';

/** unique_violation */
const TAKEN = '23505';

/** Writes something, and refuses where another has what must be unique: `refusals` by the name of the constraint. */
export async function unlessTaken<Answer>(write: Promise<Answer>, refusals: Readonly<Record<string, () => Refusal>>): Promise<Answer> {
  try {
    return await write;
  } catch (error) {
    const { code, constraint = '' } = error as { code?: string; constraint?: string };
    throw (code === TAKEN ? refusals[constraint]?.() : undefined) ?? error;
  }
}

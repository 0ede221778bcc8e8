import type { Refusal } from '@storegraph/kernel/refusal';

/** Writes something, and refuses where a constraint of the database stands against it: `refusals` by the constraint's name. */
export async function refuseByConstraint<Answer>(write: Promise<Answer>, refusals: Readonly<Record<string, () => Refusal>>): Promise<Answer> {
  try {
    return await write;
  } catch (error) {
    const { constraint = '' } = error as { constraint?: string };
    throw refusals[constraint]?.() ?? error;
  }
}

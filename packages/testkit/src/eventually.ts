import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

/** How long to hope, and how often to look. */
export interface Patience {
  readonly withinMs?: number;
  readonly everyMs?: number;
}

/**
 * Tries until `attempt` answers something (not undefined, null or false) without throwing, and answers that. When
 * time is up it throws, naming what was hoped for and what the last attempt came to.
 */
export async function eventually<Answer>(
  hoped: string, attempt: () => Promise<Answer> | Answer, { withinMs = 15_000, everyMs = 50 }: Patience = {},
): Promise<NonNullable<Exclude<Answer, false>>> {
  const end = performance.now() + withinMs;
  for (;;) {
    const outcome = await tryOnce(attempt);
    if ('answer' in outcome && outcome.answer !== undefined && outcome.answer !== null && outcome.answer !== false) {
      return outcome.answer as NonNullable<Exclude<Answer, false>>;
    }
    if (performance.now() >= end) throw new Error(`Not within ${withinMs} ms: ${hoped}. ${lastSeen(outcome)}`, { cause: outcome.error });
    await pause(everyMs);
  }
}

interface Outcome<Answer> {
  readonly answer?: Answer;
  readonly error?: unknown;
}

async function tryOnce<Answer>(attempt: () => Promise<Answer> | Answer): Promise<Outcome<Answer>> {
  try {
    return { answer: await attempt() };
  } catch (error) {
    return { error };
  }
}

function lastSeen({ answer, error }: Outcome<unknown>): string {
  if (error === undefined) return `The last attempt answered ${String(answer)}.`;
  return `The last attempt failed: ${error instanceof Error ? error.message : inspect(error)}`;
}

import { Refusal, Refusals } from '@storegraph/kernel/refusal';

/** A refusal as a mutation's payload tells it. */
export interface UserError<Code extends string> {
  readonly code: Code;
  readonly message: string;
  readonly field: string[] | null;
}

/** Refusals that are about the caller: told as errors of the request, not of the mutation. */
const ABOUT_THE_CALLER = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/**
 * Answers a mutation: the payload of `work`, or its refusals as `userErrors`. Faults and refusals
 * about the caller pass on. `Code` is the mutation's own enum of reasons.
 */
export async function answer<Payload extends object, Code extends string>(
  work: () => Promise<Payload>,
): Promise<Partial<Payload> & { userErrors: (UserError<Code> & Record<string, never>)[] }> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || ABOUT_THE_CALLER.has(error.code)) throw error;
    const refusals = error instanceof Refusals ? error.all : [error];
    const told = refusals.map(({ code, message, field, extra }) => ({ code: code as Code, message, field: field ? [...field] : null, ...extra }));
    return { userErrors: told as (UserError<Code> & Record<string, never>)[] } as unknown as Partial<Payload> & { userErrors: (UserError<Code> & Record<string, never>)[] };
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { bearer, post } from './graphql-client.ts';
import type { Answer, Refusals } from './graphql-client.ts';
import { operation } from './operations.ts';

/** How long a client waits for an answer before it asks again. */
const CLIENT_MS = 10_000;

/** The code of an answer that is no answer. */
const codeOf = ({ status, errors }: Answer): string => errors?.[0]?.extensions.code ?? `status ${status}`;

/** What is counted of a client's requests: how often it had to ask again, by why. */
export type Troubles = Map<string, number>;

/** Notes one more. */
const count = (troubles: Troubles, why: string): void => void troubles.set(why, (troubles.get(why) ?? 0) + 1);

/** Whether a payload says what was done, or why it was not; what was done may be there, and not be had just now. */
const isWhole = (payload: Refusals, { errors }: Answer): boolean => !errors || payload.userErrors.length > 0 || Object.values(payload).every((part) => part !== null);

/** Asking again does not help. */
const FINAL: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN', 'INVALID_ID', 'COST_LIMIT_EXCEEDED']);

/** Somebody who asks until there is an answer, as a client with a bad network does. */
export interface RetryingClient {
  /** The payload of a named mutation, refusals and all. Rejects when there is none in time. */
  act<Payload = unknown>(name: string, input: object): Promise<Payload & Refusals>;
  /** The data of any text. Rejects when it is not answered whole in time. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

const PATIENCE_MS = 180_000;

/** A client that asks again, with the same input, whenever an answer does not come. `token` is asked each time: it may be a new one. */
export function createRetryingClient(url: string, token: (refused?: string) => Promise<string | undefined>, troubles: Troubles): RetryingClient {
  const send = (query: string, variables: object, accessToken: string | undefined): Promise<Answer> => post(url, { query, variables }, bearer(accessToken), CLIENT_MS);
  const again = async (what: string, attempt: (accessToken: string | undefined) => Promise<{ answer: unknown } | { why: string }>): Promise<unknown> => {
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1_000)) {
      const accessToken = await token();
      const outcome = await attempt(accessToken).catch((error: unknown) => ({ why: error instanceof Error ? error.name : String(error) }));
      if ('answer' in outcome) return outcome.answer;
      count(troubles, outcome.why);
      if (outcome.why === 'UNAUTHENTICATED') await token(accessToken);
      if (FINAL.has(outcome.why) || performance.now() > giveUpAt) throw new Error(`${what}: ${outcome.why}`);
      await delay(pauseMs * (0.5 + Math.random()));
    }
  };
  return {
    act: async <Payload>(name: string, input: object) => await again(name, async (accessToken) => {
      const answer = await send(operation(name), { input }, accessToken);
      const payload = Object.values((answer.data ?? {}) as object)[0] as Payload & Refusals | null | undefined;
      return payload && isWhole(payload, answer) ? { answer: payload } : { why: codeOf(answer) };
    }) as Payload & Refusals,
    ask: async <Data>(query: string, variables: object = {}) => await again(query.slice(0, 60), async (accessToken) => {
      const answer = await send(query, variables, accessToken);
      return answer.errors ? { why: codeOf(answer) } : { answer: answer.data };
    }) as Data,
  };
}

import type { Answer } from '../../clients/graphql-client.ts';

/** A machine that is busy turns requests away: that is no answer to what was asked. */
const BUSY = new Set(['OVERLOADED', 'SUBGRAPH_UNAVAILABLE', 'RATE_LIMITED', 'IDENTITY_UNAVAILABLE']);
const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;

/** Asks until the shop has time, at most 20 s: then whatever it says is the answer. */
export async function withRetries(ask: () => Promise<Answer>): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    const isBusy = answer.errors?.some(({ extensions: { code } }) => BUSY.has(code)) === true;
    if (!isBusy || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

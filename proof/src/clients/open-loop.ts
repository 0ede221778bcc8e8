import { setTimeout as delay } from 'node:timers/promises';

/** What came of something that was asked: `good` in time; `refused` with a code and when to come again; `late`; `failed` otherwise. */
export type End = 'good' | 'refused' | 'late' | 'failed';

/** How often something ended how. */
export type Ends = Record<End, number>;

export const noEnds = (): Ends => ({ good: 0, refused: 0, late: 0, failed: 0 });

const TICK_MS = 10;

/** Begins so much a second for a while, whatever becomes of it, as crowds do; resolves when all of it has ended. */
export async function openLoop(perSecond: number, seconds: number, begin: () => Promise<void>): Promise<void> {
  const begunAt = performance.now();
  const underWay: Promise<void>[] = [];
  for (let begun = 0; ; ) {
    const elapsed = (performance.now() - begunAt) / 1_000;
    if (elapsed >= seconds) break;
    for (; begun < elapsed * perSecond; begun += 1) underWay.push(begin());
    await delay(TICK_MS);
  }
  await Promise.all(underWay);
}

/** Sends a GraphQL request once. `answer` is there when it is good. */
export async function askOnce(url: string, body: object, token: string | undefined, withinMs: number): Promise<{ readonly end: End; readonly data?: any }> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify(body), signal: AbortSignal.timeout(withinMs),
    });
    const { data, errors } = (await response.json()) as { data?: any; errors?: readonly { extensions?: { code?: string } }[] };
    if (response.status === 503 && errors?.[0]?.extensions?.code === 'OVERLOADED' && Number(response.headers.get('retry-after')) > 0) return { end: 'refused' };
    return errors || response.status !== 200 ? { end: 'failed' } : { end: 'good', data };
  } catch (error) {
    return { end: error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'failed' };
  }
}

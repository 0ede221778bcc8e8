import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
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

/** Node's own client takes a third of the processor that `fetch` takes: a crowd must not be what keeps the shop from working. */
const agent = new Agent({ keepAlive: true });

/** Sends a GraphQL request once. `answer` is there when it is good. */
export function askOnce(url: string, body: object, token: string | undefined, withinMs: number): Promise<{ readonly end: End; readonly data?: any }> {
  const text = JSON.stringify(body);
  const { promise, resolve } = Promise.withResolvers<{ readonly end: End; readonly data?: any }>();
  const asked = request(`${url}/graphql`, {
    method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...(token ? { authorization: `Bearer ${token}` } : {}) },
  }, (response) => {
    readText(response).then((answered) => resolve(endOf(response, answered)), () => resolve({ end: 'failed' }));
  });
  const late = setTimeout(() => {
    resolve({ end: 'late' });
    asked.destroy();
  }, withinMs);
  asked.on('error', () => resolve({ end: 'failed' }));
  asked.end(text);
  return promise.finally(() => clearTimeout(late));
}

function endOf({ statusCode, headers }: IncomingMessage, text: string): { readonly end: End; readonly data?: any } {
  const { data, errors } = JSON.parse(text) as { data?: any; errors?: readonly { extensions?: { code?: string } }[] };
  if (statusCode === 503 && errors?.[0]?.extensions?.code === 'OVERLOADED' && Number(headers['retry-after']) > 0) return { end: 'refused' };
  return errors || statusCode !== 200 ? { end: 'failed' } : { end: 'good', data };
}

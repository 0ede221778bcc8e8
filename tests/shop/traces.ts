import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@storegraph/testkit/eventually';
import { readTraces } from '@storegraph/tracing/read-traces';
import type { ReadSpan } from '@storegraph/tracing/read-traces';
import type { ShopFacts } from '@storegraph/proof/shop/start-shop';

/** A trace of a client's own: what it sends as `traceparent`, and the ids in it. */
export function newTrace(): { readonly traceparent: string; readonly traceId: string; readonly spanId: string } {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  return { traceparent: `00-${traceId}-${spanId}-01`, traceId, spanId };
}

/** What a shop that was started with --trace has written down so far in lines that hold this text. */
export async function readSpans({ dataDirectory }: Pick<ShopFacts, 'dataDirectory'>, text: string): Promise<readonly ReadSpan[]> {
  const lines = (await readFile(join(dataDirectory, 'logs', 'traces.jsonl'), 'utf8')).split('\n');
  // It is much that all tests do: to read the others' would take seconds.
  return readTraces(lines.filter((line) => line.includes(text)).join('\n'));
}

/** What it has written down of a trace so far. */
export const readTrace = async (shop: Pick<ShopFacts, 'dataDirectory'>, traceId: string): Promise<readonly ReadSpan[]> =>
  (await readSpans(shop, traceId)).filter((span) => span.traceId === traceId);

/** The trace of a query that was answered, once it is written down: a span is written after all that was done in it. */
export const wholeTrace = (shop: Pick<ShopFacts, 'dataDirectory'>, traceId: string, name: string): Promise<readonly ReadSpan[]> => eventually('the trace is written down', async () => {
  const trace = await readTrace(shop, traceId);
  const isAnswered = ({ spanId }: ReadSpan): boolean => trace.some(({ parentId, kind }) => parentId === spanId && kind === 'server');
  return trace.some((span) => span.service === 'gateway' && span.name === `query ${name}`) && trace.filter((span) => span.name.startsWith('fetch ')).every(isAnswered) && trace;
});

/** From the first span to a span, each as `service: name`. */
export function wayTo(span: ReadSpan, trace: readonly ReadSpan[]): readonly string[] {
  const parent = trace.find(({ spanId }) => spanId === span.parentId);
  return [...(parent ? wayTo(parent, trace) : []), `${span.service}: ${span.name}`];
}

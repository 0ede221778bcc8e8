import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTraces } from '@storegraph/tracing/read-traces';
import type { ReadSpan } from '@storegraph/tracing/read-traces';
import type { ShopFacts } from '@storegraph/proof/shop/start-shop';

/** A trace of a client's own: what it sends as `traceparent`, and the ids in it. */
export function newTrace(): { readonly traceparent: string; readonly traceId: string; readonly spanId: string } {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  return { traceparent: `00-${traceId}-${spanId}-01`, traceId, spanId };
}

/** What a shop that was started with --trace has written down of a trace so far. */
export async function readTrace({ dataDirectory }: ShopFacts, traceId: string): Promise<readonly ReadSpan[]> {
  return readTraces(await readFile(join(dataDirectory, 'logs', 'traces.jsonl'), 'utf8')).filter((span) => span.traceId === traceId);
}

/** From the first span to a span, each as `service: name`. */
export function wayTo(span: ReadSpan, trace: readonly ReadSpan[]): readonly string[] {
  const parent = trace.find(({ spanId }) => spanId === span.parentId);
  return [...(parent ? wayTo(parent, trace) : []), `${span.service}: ${span.name}`];
}

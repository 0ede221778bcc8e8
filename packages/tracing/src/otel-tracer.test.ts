import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { readTraces } from './read-traces.ts';
import { showTrace } from './show-trace.ts';
import { inSpan } from './span.ts';
import { startTracing } from './start-tracing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tracing-test-'));
const SAMPLER = ['OTEL_TRACES_SAMPLER', 'OTEL_TRACES_SAMPLER_ARG'] as const;
afterEach(() => SAMPLER.forEach((name) => delete process.env[name]));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
/** Records what `work` does, and reads what was written down. */
async function record(work: () => Promise<unknown>) {
  const file = join(folder, `${(files += 1)}.jsonl`);
  const stop = await startTracing({ OTEL_TRACES_FILE: file });
  await work().catch(() => {});
  await stop();
  try {
    return readTraces(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

const CLIENT = { sampled: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', unsampled: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00' };
const checkout = (parent: string | null) => inSpan({ service: 'gateway', name: 'mutation PlaceOrder', kind: 'server', parent }, () =>
  inSpan({ service: 'orders', name: 'POST /graphql', kind: 'server' }, async (span) => {
    span.set({ 'graphql.operation.name': 'PlaceOrder__orders__0' });
    await inSpan({ service: 'orders', name: 'INSERT outbox', kind: 'client', attributes: { 'db.system.name': 'postgresql' } }, async () => {});
    await inSpan({ service: 'orders', name: 'COMMIT', kind: 'client', attributes: { 'db.system.name': 'postgresql' } }, async () => Promise.reject(Object.assign(new Error('Key (email)=(canary)'), { code: '40001' })));
  }));

describe('traces', () => {
  it('are written down, each service under its own name, though they share a process', async () => {
    const spans = await record(() => checkout(CLIENT.sampled));
    expect(spans.map(({ service, name, kind }) => ({ service, name, kind }))).toEqual(expect.arrayContaining([
      { service: 'gateway', name: 'mutation PlaceOrder', kind: 'server' },
      { service: 'orders', name: 'POST /graphql', kind: 'server' },
      { service: 'orders', name: 'INSERT outbox', kind: 'client' },
    ]));
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set(['0af7651916cd43dd8448eb211c80319c']));
    expect(spans.find(({ service }) => service === 'gateway')?.parentId).toBe('b7ad6b7169203331');
  });

  it('tell of a failure its code, never its message', async () => {
    const spans = await record(() => checkout(null));
    expect(spans.find(({ name }) => name === 'COMMIT')?.isFailed).toBe(true);
    expect(JSON.stringify(readFileSync(join(folder, `${files}.jsonl`), 'utf8'))).not.toContain('canary');
    expect(readFileSync(join(folder, `${files}.jsonl`), 'utf8')).toContain('"message":"40001"');
  });

  it.each([
    [undefined, null, 4],
    [undefined, CLIENT.unsampled, 0],
    ['always_off', null, 0],
    ['parentbased_always_off', CLIENT.sampled, 4],
    ['parentbased_always_off', null, 0],
    ['always_on', CLIENT.unsampled, 4],
  ])('are sampled by OTEL_TRACES_SAMPLER %s, for a client that sends %s: %d spans', async (sampler, parent, count) => {
    if (sampler) process.env['OTEL_TRACES_SAMPLER'] = sampler;
    expect(await record(() => checkout(parent))).toHaveLength(count);
  });

  it('can be looked at: a line a span, below what it follows from; statements together or one by one', async () => {
    const spans = await record(() => checkout(null));
    const [head, , ...lines] = showTrace(spans).split('\n');
    expect(head).toMatch(/^[0-9a-f]{32} · .*Z · mutation PlaceOrder · [\d.]+ ms · 2 services · 4 spans · \d failed$/);
    expect(lines.map((line) => line.replace(/^.*▏ +/, ''))).toEqual([
      'gateway  mutation PlaceOrder  ✖',
      'orders   └─ POST /graphql (PlaceOrder__orders__0)  ✖',
      'orders      └─ 2 × SQL: INSERT outbox  ✖',
    ]);
    expect(showTrace(spans, { everyStatement: true })).toMatch(/INSERT outbox\n.*COMMIT {2}✖$/);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { currentScope } from '@storegraph/tracing/scope';
import { seeSpans } from '@storegraph/tracing/spans.desk';
import { createHttp } from './http.ts';
import type { Http } from './http.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';

const folder = mkdtempSync(join(tmpdir(), 'requests-test-'));
const file = join(folder, 'log.jsonl');
const CLIENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
let http: Http;
let url: string;
let seen: ReturnType<typeof seeSpans>;

beforeEach(async () => {
  process.env['LOG_FILE'] = file;
  const log = createLog('orders', 'debug');
  seen = seeSpans();
  http = createHttp({ service: 'orders', log, metrics: createMetrics('orders'), checks: {} });
  http.app.post('/graphql', async ({ body }) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    log.info('at work');
    return { body, scope: currentScope() };
  });
  http.app.post('/fails', async () => Promise.reject(new Error('a defect')));
  http.app.get('/page', async () => ({}));
  url = await http.listen('127.0.0.1', 0);
});
afterEach(async () => {
  delete process.env['LOG_FILE'];
  seen.giveBack();
  await http.close();
  rmSync(file, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = (): readonly Record<string, unknown>[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"password":"canary"}' });

describe('a request', () => {
  it('is a span that goes on in the trace it came with', async () => {
    await ask('/graphql', { traceparent: CLIENT, 'x-request-id': 'r1' });
    await eventually('it is over', () => seen.spans.every(({ isEnded }) => isEnded));
    expect(seen.spans).toMatchObject([{ service: 'orders', name: 'POST /graphql', kind: 'server', parent: CLIENT, attributes: { 'http.response.status_code': 200, 'storegraph.request.id': 'r1' } }]);
  });

  it('begins a trace where it came with none, or with one that is malformed', async () => {
    await ask('/graphql');
    await ask('/graphql', { traceparent: 'nonsense' });
    expect(seen.spans.map(({ parent }) => parent)).toEqual([null, null]);
  });

  it('is named in every line that is logged in it', async () => {
    await Promise.all(['r1', 'r2', 'r3'].map((id) => ask('/graphql', { 'x-request-id': id })));
    await eventually('the last line is written', () => lines().length === 6);
    for (const id of ['r1', 'r2', 'r3']) {
      const [own, ...others] = [...new Set(lines().filter(({ requestId }) => requestId === id).map(({ traceId }) => traceId))];
      expect([typeof own, others]).toEqual(['string', []]);
      expect(lines().filter(({ requestId }) => requestId === id).map(({ msg }) => msg)).toEqual(['at work', 'a request was answered']);
    }
    expect(readFileSync(file, 'utf8')).not.toContain('canary');
  });

  it.each([undefined, 'has a blank', 'x'.repeat(65), 'a\u00e4'])('gets an id of its own instead of %j', async (given) => {
    const { scope } = (await (await ask('/graphql', given ? { 'x-request-id': given } : {})).json()) as { scope: { requestId: string } };
    expect(scope.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that fails is a span that failed, and its log line names it', async () => {
    await ask('/fails', { 'x-request-id': 'r1' });
    await eventually('it is over', () => seen.spans.every(({ isEnded }) => isEnded));
    expect(seen.spans).toMatchObject([{ failed: { code: '500' } }]);
    expect(lines()[0]).toMatchObject({ msg: 'a request failed', requestId: 'r1' });
  });

  it.each(['/page', '/health/live', '/health/ready', '/metrics', '/nowhere'])('for %s is no span', async (path) => {
    await fetch(`${url}${path}`);
    expect(seen.spans).toEqual([]);
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Check } from './health.ts';
import { createHttp } from './http.ts';
import type { Http } from './http.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';

let http: Http | undefined;
afterEach(() => http?.close());

async function listening(checks: Readonly<Record<string, Check>> = {}, addRoutes: (app: Http['app']) => void = () => {}): Promise<string> {
  http = createHttp({ service: 'test', log: createLog('test', 'silent'), metrics: createMetrics('test'), checks, bodyLimit: 1_000, isUnavailable: (error) => error instanceof RangeError });
  addRoutes(http.app);
  return http.listen('127.0.0.1', 0);
}

const down = async (): Promise<number> => {
  throw new Error('canary');
};

describe('a service’s HTTP', () => {
  it('is live whatever it lacks, and ready when it lacks nothing', async () => {
    const url = await listening({ database: down });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, ready.headers.get('cache-control'), await ready.json()]).toEqual([503, 'no-store', { status: 'DOWN', checks: { database: { status: 'DOWN', latencyMs: null } } }]);
  });

  it('tells its metrics', async () => {
    const url = await listening();
    const response = await fetch(`${url}/metrics`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  });

  it.each<[string, RequestInit, number, string]>([
    ['/nothing', {}, 404, 'NOT_FOUND'],
    ['/echo', { method: 'POST', body: '{"oh', headers: { 'content-type': 'application/json' } }, 400, 'BAD_REQUEST'],
    ['/echo', { method: 'POST', body: JSON.stringify('x'.repeat(2_000)), headers: { 'content-type': 'application/json' } }, 413, 'PAYLOAD_TOO_LARGE'],
    ['/echo', { method: 'POST', body: 'oh', headers: { 'content-type': 'application/oh' } }, 415, 'BAD_REQUEST'],
    ['/%zz', {}, 400, 'BAD_REQUEST'],
    ['/fails', {}, 500, 'INTERNAL'],
    ['/waits', {}, 503, 'UNAVAILABLE'],
  ])('answers %s %j with %i, and tells nothing of how it works', async (path, request, status, code) => {
    const url = await listening({}, (app) => {
      app.post('/echo', async ({ body }) => ({ body }));
      app.get('/fails', down);
      app.get('/waits', async () => {
        throw new RangeError('canary');
      });
    });
    const response = await fetch(`${url}${path}`, request);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code } });
    expect(text).not.toMatch(/canary|node_modules|\.ts|FST_/);
  });

  it('answers what is under way before it closes', async () => {
    const begun = Promise.withResolvers<undefined>();
    const goOn = Promise.withResolvers<undefined>();
    const url = await listening({}, (app) => app.get('/slow', async () => {
      begun.resolve(undefined);
      await goOn.promise;
      return { done: true };
    }));
    const answer = fetch(`${url}/slow`);
    await begun.promise;
    const closed = http?.close();
    goOn.resolve(undefined);
    expect(await (await answer).json()).toEqual({ done: true });
    await closed;
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('that stands down is not ready, and still answers, each connection for the last time', async () => {
    const url = await listening();
    const before = await fetch(`${url}/health/live`);
    expect([before.headers.get('connection'), before.headers.get('keep-alive')]).toEqual(['keep-alive', 'timeout=5']);
    http?.standDown();
    const after = await fetch(`${url}/health/live`);
    expect([after.status, after.headers.get('connection')]).toEqual([200, 'close']);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
  });

  it('keeps an idle connection for far longer than it says', async () => {
    await listening();
    const { keepAliveTimeout, keepAliveTimeoutBuffer } = http?.app.server as unknown as Record<string, number>;
    expect(Number(keepAliveTimeout) + Number(keepAliveTimeoutBuffer)).toBe(72_000);
  });

  it('does not wait for connections that have not said a word', async () => {
    const url = new URL(await listening());
    const silent = connect(Number(url.port), url.hostname);
    await once(silent, 'connect');
    await fetch(new URL('/health/live', url));
    const gone = once(silent, 'close');
    await http?.close();
    await gone;
  });
});

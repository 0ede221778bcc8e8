import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '@storegraph/service/http';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RequestTimeouts } from '@storegraph/service/request-timeouts';
import { eventually } from '@storegraph/testkit/eventually';
import { serveFiles } from './serve-files.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

let subgraph: Server;
let url: string;
const closing: (() => Promise<void>)[] = [];
let handle: Handle;
let asked: IncomingMessage[] = [];

beforeAll(async () => {
  subgraph = createServer((request, response) => {
    asked.push(request);
    handle(request, response);
  });
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  url = await openDoor();
});
afterAll(async () => {
  for (const close of closing) await close();
  subgraph.closeAllConnections();
  subgraph.close();
});
beforeEach(() => {
  asked = [];
  handle = (request, response) => void request.resume().on('end', () => response.writeHead(201, { 'upload-offset': '5', 'x-secret': 'x', 'content-type': 'text/plain' }).end('kept'));
});

/** A gateway with nothing but the door. */
async function openDoor(requestTimeouts?: Partial<RequestTimeouts>): Promise<string> {
  const log = createLog('gateway', 'silent');
  const http = createHttp({ service: 'gateway', log, metrics: createMetrics('gateway'), checks: {}, bodyLimit: 1_000, ...(requestTimeouts ? { requestTimeouts } : {}) });
  const address = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
  const door = serveFiles(http.app, { log, mintIdentity: async (to) => `the gateway asks ${to}`, subgraphs: () => [{ name: 'products', url: address }, { name: 'gone', url: 'http://127.0.0.1:1/graphql' }] });
  closing.push(() => http.close(), () => door.close());
  return http.listen('127.0.0.1', 0);
}

const putting = (path: string, init: object = {}, at = url) => fetch(`${at}${path}`, { method: 'PUT', body: 'bytes', ...init });

describe('the door for files', () => {
  it('passes an upload on, and what is said of it', async () => {
    const answer = await putting('/uploads/products/imports/key', { headers: { 'content-type': 'text/csv', 'upload-offset': '7', authorization: 'Bearer x', cookie: 'a=b', 'x-storegraph-identity': 'forged' } });
    expect([answer.status, await answer.text(), answer.headers.get('upload-offset'), answer.headers.get('x-secret')]).toEqual([201, 'kept', '5', null]);
    expect(asked[0]).toMatchObject({ method: 'PUT', url: '/uploads/products/imports/key', headers: { 'content-type': 'text/csv', 'upload-offset': '7', 'x-storegraph-identity': 'the gateway asks products' } });
    expect(Object.keys(asked[0]!.headers).filter((name) => ['authorization', 'cookie'].includes(name))).toEqual([]);
  });

  it('holds no more of a large file than is on its way: who is slow is waited for', async () => {
    let read = (): void => {};
    let bytes = 0;
    handle = (request, response) => {
      read = () => void request.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => response.end('kept'));
    };
    let taken = 0;
    const file = Readable.from((function* () {
      for (; taken < 400; taken += 1) yield Buffer.alloc(256 * 1024);
    })());
    const sent = putting('/uploads/products/large', { body: Readable.toWeb(file), duplex: 'half' });
    let before = -1;
    await eventually('nothing more is taken', () => {
      const isStill = taken > 0 && taken === before;
      before = taken;
      return isStill;
    }, { everyMs: 100 });
    expect(taken).toBeLessThan(100);
    read();
    expect([(await sent).status, bytes]).toEqual([200, 400 * 256 * 1024]);
  });

  it('passes on an answer that comes before all of an upload has come in', async () => {
    handle = (_request, response) => response.writeHead(413, { 'content-type': 'application/json' }).end('{"code":"TOO_LARGE"}');
    for (let time = 0; time < 5; time += 1) {
      const file = Readable.from((function* () {
        for (let piece = 0; piece < 200; piece += 1) yield Buffer.alloc(64 * 1024);
      })());
      const answer = await putting('/uploads/products/large', { body: Readable.toWeb(file), duplex: 'half' });
      expect([answer.status, await answer.json()]).toEqual([413, { code: 'TOO_LARGE' }]);
    }
  });

  it('passes a download on as it comes', async () => {
    let end = (): void => {};
    handle = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-disposition': 'attachment' }).write('first\n');
      end = () => response.end('last\n');
    };
    const answer = await fetch(`${url}/downloads/products/exports/key`);
    const reader = answer.body!.getReader();
    expect(Buffer.from((await reader.read()).value ?? '').toString()).toBe('first\n');
    end();
    expect(Buffer.from((await reader.read()).value ?? '').toString()).toBe('last\n');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
  });

  it('shows a picture that a client has not seen yet', async () => {
    handle = (request, response) => response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200, { etag: '"a"', 'content-type': 'image/webp' }).end();
    const path = '/media/products/media_01?width=960&format=webp';
    const seen = (etag: string) => fetch(`${url}${path}`, { headers: { 'if-none-match': etag } });
    expect([(await seen('"b"')).status, (await seen('"a"')).status, asked[0]!.url]).toEqual([200, 304, path]);
  });

  it('waits for an upload on a slow line longer than for any other request', async () => {
    const slowly = Readable.from((async function* () {
      for (let piece = 0; piece < 20; piece += 1) {
        yield Buffer.from('slow ');
        await pause(25);
      }
    })());
    const inHaste = await openDoor({ requestMs: 200, checkEveryMs: 20 });
    expect((await putting('/uploads/products/slow', { body: Readable.toWeb(slowly), duplex: 'half' }, inHaste)).status).toBe(201);
  });

  it('tells how far an upload is', async () => {
    handle = (_request, response) => response.writeHead(204, { 'upload-offset': '30' }).end();
    const answer = await fetch(`${url}/uploads/products/imports/key`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, '30']);
  });

  it.each([
    '/uploads/nobody/x', '/uploads/products/../../graphql', '/uploads/products/%2e%2e/graphql', '/uploads/products/.hidden', '/uploads/products/a//b', '/uploads/products/a%2fb', '/uploads/products/', '/graphql/products/x',
  ])('leads nowhere from %s', async (path) => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${url}`, { method: 'PUT', path }, (answer) => resolve(answer.resume().statusCode));
      sent.on('error', reject).end('bytes');
    });
    expect(status).toBe(404);
    expect(asked).toEqual([]);
  });

  it.each([['GET', '/uploads/products/x'], ['PUT', '/downloads/products/x'], ['DELETE', '/uploads/products/x']])('is not asked by %s at %s', async (method, path) => {
    expect((await fetch(`${url}${path}`, { method })).status).toBe(404);
  });

  it('says so when the subgraph is away', async () => {
    const answer = await putting('/uploads/gone/x');
    expect([answer.status, await answer.json()]).toMatchObject([503, { error: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });

  it('lets go of the subgraph when a client leaves', async () => {
    const isGone = new Promise<boolean>((resolve) => {
      handle = (request) => void request.on('data', () => {}).on('close', () => resolve(!request.complete));
    });
    const leaving = new AbortController();
    const body = Readable.from((async function* () {
      yield Buffer.from('first');
      await turn();
      await new Promise((resolve) => leaving.signal.addEventListener('abort', resolve));
    })());
    const sent = putting('/uploads/products/x', { body: Readable.toWeb(body), duplex: 'half', signal: leaving.signal }).catch(() => {});
    while (asked.length === 0) await turn();
    leaving.abort();
    await sent;
    expect(await isGone).toBe(true);
  });
});

import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { createMediaRoutes } from '@storegraph/media/library/media-routes';
import { createHttp } from '@storegraph/service/http';
import type { Http } from '@storegraph/service/http';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import { addImportUploadRoute } from './import-upload-route.ts';

let http: Http;
afterEach(() => http.close());

const isGateway = async () => true;
const bytesOf = async (body: AsyncIterable<Uint8Array>): Promise<number> => (await Array.fromAsync(body)).reduce((sum, { length }) => sum + length, 0);
/** A hundred bytes in two seconds, where other requests are given less than one. */
const slowly = () => Readable.toWeb(Readable.from((async function* () {
  for (let piece = 0; piece < 20; piece += 1) {
    yield Buffer.from('slow ');
    await pause(100);
  }
})()));

describe.each<[string, (app: Http['app']) => void, string, string]>([
  ['a picture', createMediaRoutes({ room: 'products', isGateway, receive: async (_token, { body }) => ({ id: newId('media'), width: await bytesOf(body), height: 1 }), media: {} as never, store: {} as never }), 'PUT', '/uploads/products/token'],
  ...['PUT', 'PATCH'].map((method): [string, (app: Http['app']) => void, string, string] => [
    'a file of variants',
    (app) => addImportUploadRoute(app, { isGateway, onComplete: () => {}, uploads: { at: async () => 0, restart: async () => {}, append: async (_key, at, piece) => at + piece.length, complete: async () => newId('imp') } }),
    method, '/uploads/products/imports/key',
  ]),
])('%s on a slow line', (_what, addRoutes, method, path) => {
  it(`comes in whole by ${method}`, async () => {
    http = createHttp({ service: 'products', log: createLog('products', 'silent'), metrics: createMetrics('products'), checks: {}, requestTimeouts: { requestMs: 800, checkEveryMs: 50 } });
    addRoutes(http.app);
    const url = await http.listen('127.0.0.1', 0);
    const answer = await fetch(`${url}${path}`, { method, body: slowly() as never, duplex: 'half', headers: { 'upload-offset': '0', 'upload-complete': '?1' } });
    expect([answer.status, await answer.text()]).toEqual([201, expect.stringContaining('100')]);
  });
});

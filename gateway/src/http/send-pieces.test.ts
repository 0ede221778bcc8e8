import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '@storegraph/service/http';
import type { Http } from '@storegraph/service/http';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import { sendPieces } from './send-pieces.ts';

let http: Http;
let whenAsked: () => Promise<unknown> = async () => undefined;
const open = async (...pieces: string[]) => {
  http = createHttp({ service: 'test', log: createLog('test', 'silent'), metrics: createMetrics('test'), checks: {} });
  http.app.get('/', async (_request, reply) => {
    await whenAsked();
    return sendPieces(reply.code(201).header('x-mine', 'yes').type('application/json'), pieces.map((piece) => Buffer.from(piece)));
  });
  return http.listen('127.0.0.1', 0);
};
afterEach(() => http.close());

describe('an answer in pieces', () => {
  it.each([[['{"a":"ä"}']], [['{"a":"ä"', ',"b":1', '}']]])('arrives as one: %j', async (pieces) => {
    const response = await fetch(await open(...pieces));
    const text = pieces.join('');
    expect([response.status, response.headers.get('x-mine'), response.headers.get('content-type'), response.headers.get('content-length')]).toEqual([201, 'yes', expect.stringContaining('application/json'), String(Buffer.byteLength(text))]);
    expect(await response.text()).toBe(text);
  });

  it('ends its connection while the server drains', async () => {
    const url = await open('{', '}');
    let closed: Promise<void> | undefined;
    whenAsked = async () => void (closed = http.close());
    const response = await fetch(url);
    whenAsked = async () => undefined;
    expect([await response.text(), response.headers.get('connection')]).toEqual(['{}', 'close']);
    await closed;
  });
});

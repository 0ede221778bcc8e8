import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttp } from './http.ts';
import type { Http } from './http.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import type { RequestTimeouts } from './request-timeouts.ts';

const SHORT = { requestMs: 100, checkEveryMs: 20, uploadMs: 60_000, uploadStretchMs: 500, uploadStretchBytes: 10 };
let http: Http | undefined;
let line: Socket | undefined;
afterEach(async () => {
  line?.destroy();
  await http?.close();
});

async function dial(patience: Partial<RequestTimeouts> = {}): Promise<Socket> {
  http = createHttp({ service: 'test', log: createLog('test', 'silent'), metrics: createMetrics('test'), checks: {}, requestTimeouts: { ...SHORT, ...patience } });
  const { app } = http;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  const count = async ({ raw }: { raw: AsyncIterable<Buffer> }) => {
    let bytes = 0;
    for await (const chunk of raw) bytes += chunk.length;
    return { bytes };
  };
  app.put('/uploads', { config: { isUpload: true } }, count);
  app.put('/elsewhere', count);
  app.put('/refused', { config: { isUpload: true } }, async (_request, reply) => reply.code(403).send({}));
  app.put('/stuck', { config: { isUpload: true } }, async ({ raw }) => {
    await pause(900);
    return count({ raw });
  });
  const url = new URL(await http.listen('127.0.0.1', 0));
  line = connect(Number(url.port), url.hostname).on('error', () => {});
  await once(line, 'connect');
  return line;
}

/** What is answered until the line goes dead, or the answer is whole. */
async function answerOn(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (/\r\n\r\n.*\}$/s.test(text)) break;
  }
  return text;
}

/** Sends so many pieces of ten bytes, one every `everyMs`. */
async function dribble(socket: Socket, path: string, pieces: number, everyMs: number): Promise<string> {
  const answer = answerOn(socket);
  socket.write(`PUT ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ${pieces * 10}\r\n\r\n`);
  for (let piece = 0; piece < pieces && socket.writable; piece += 1) {
    socket.write('x'.repeat(10));
    await pause(everyMs);
  }
  return answer;
}

describe('a server that is sent something slowly', () => {
  it('waits for an upload, however much longer it takes than other requests may', async () => {
    expect(await dribble(await dial(), '/uploads', 30, 20)).toMatch(/^HTTP\/1\.1 200 .*"bytes":300/s);
  });

  it.each<[string, string, number, Partial<RequestTimeouts>]>([
    ['anything else, though it comes as fast as an upload', '/elsewhere', 20, {}],
    ['an upload of which next to nothing comes', '/uploads', 20, { uploadStretchBytes: 1_000 }],
    ['an upload that takes longer than uploads may', '/uploads', 20, { uploadMs: 200 }],
  ])('does not wait for %s', async (_what, path, everyMs, patience) => {
    expect(await dribble(await dial(patience), path, 500, everyMs)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('does not wait for headers, not even for those of an upload', async () => {
    const socket = await dial();
    const answer = answerOn(socket);
    socket.write('PUT /uploads HTTP/1.1\r\nhost: x\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('does not wait for the rest of what it refused', async () => {
    const socket = await dial();
    socket.write('PUT /refused HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n');
    await once(socket.resume(), 'close');
  });

  it('does not blame the sender when it is slow itself', async () => {
    const socket = await dial({ requestMs: 1_000, uploadStretchMs: 250 });
    const answer = answerOn(socket);
    socket.write(`PUT /stuck HTTP/1.1\r\nhost: x\r\ncontent-length: ${1024 * 1024}\r\n\r\n`);
    socket.write(Buffer.alloc(1024 * 1024));
    expect(await answer).toMatch(/"bytes":1048576/);
  });
});

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addFastPath } from './fast-path.ts';

describe('standing in front of a server', () => {
  let server: Server;
  let shown: string[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece)).on('end', () => response.end(`usual:${body}`));
    });
    addFastPath(server, {
      mayBe: ({ url }) => url === '/short',
      answer(_request, body, response) {
        shown.push(body);
        if (!body.startsWith('known')) return false;
        response.end(`at once:${body}`);
        return true;
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => void (shown = []));
  afterAll(() => void server.close());

  /** Writes the pieces one after the other, each seen by the server before the next, and reads what is answered until the end. */
  const wire = (...pieces: readonly string[]): Promise<readonly string[]> => new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay(true);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text)).on('error', reject);
    socket.on('end', () => resolve([...heard.matchAll(/(?:usual|at once):[^\r]*?(?=HTTP\/1\.1|\r|$)/g)].map(([answer]) => answer)));
    let sent = 0;
    const write = (theirs: Socket, at: number): void => {
      if (theirs.bytesRead < sent) return void setTimeout(write, 1, theirs, at);
      const piece = pieces[at];
      if (piece === undefined) return;
      sent += Buffer.byteLength(piece);
      socket.write(piece);
      write(theirs, at + 1);
    };
    server.once('connection', (theirs) => write(theirs, 0));
  });
  const post = (body: string, { path = '/short', length = Buffer.byteLength(body), connection = 'keep-alive' } = {}) => `POST ${path} HTTP/1.1\r\nHost: shop\r\nConnection: ${connection}\r\nContent-Length: ${length}\r\n\r\n${body}`;
  const last = { connection: 'close' };

  it('answers what it knows, and leaves the rest as it came', async () => {
    expect(await wire(post('known, für alle', last))).toEqual(['at once:known, für alle']);
    expect(await wire(post('strange, für alle', last))).toEqual(['usual:strange, für alle']);
    expect(shown).toEqual(['known, für alle', 'strange, für alle']);
  });

  it('goes on on the same connection, one after the other or all at once', async () => {
    expect(await wire(post('known 1') + post('strange') + post('known 2', last))).toEqual(['at once:known 1', 'usual:strange', 'at once:known 2']);
    expect(await wire(post('known 1'), post('strange'), post('known 2', last))).toEqual(['at once:known 1', 'usual:strange', 'at once:known 2']);
  });

  it.each<[string, readonly string[], string]>([
    ['comes in pieces', [post('known ', { ...last, length: 10 }), 'tale'], 'usual:known tale'],
    ['is for another path', [post('known', { ...last, path: '/long' })], 'usual:known'],
    ['is long', [post(`known${'!'.repeat(10_000)}`, last)], `usual:known${'!'.repeat(10_000)}`],
    ['does not say how long it is', ['POST /short HTTP/1.1\r\nHost: shop\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nknown\r\n0\r\n\r\n'], 'usual:known'],
    ['is empty', [post('', last)], 'usual:'],
  ])('leaves to the server what %s', async (_what, pieces, answer) => {
    expect(await wire(...pieces)).toEqual([answer]);
  });

  it('is not disturbed by who leaves in the middle', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const left = new Promise((resolve) => server.once('connection', (theirs) => theirs.once('close', resolve)));
    const sent = post('known', { length: 100 });
    server.once('connection', function leave(theirs: Socket) {
      if (theirs.bytesRead < Buffer.byteLength(sent)) setTimeout(leave, 1, theirs);
      else socket.destroy();
    });
    socket.write(sent);
    await left;
    expect(await wire(post('known', last))).toEqual(['at once:known']);
  });
});

import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTcpProxy } from './tcp-proxy.ts';
import type { TcpProxy } from './tcp-proxy.ts';
import type { Toxic } from './toxic.ts';

/** Says everything again. */
let echo: Server;
let proxy: TcpProxy;
const callers: Socket[] = [];
beforeEach(async () => {
  echo = createServer({ allowHalfOpen: true }, (socket) => socket.on('error', () => {}).pipe(socket));
  await once(echo.listen(0, '127.0.0.1'), 'listening');
  proxy = await openTcpProxy({ port: (echo.address() as AddressInfo).port, seed: 'test' });
});
afterEach(async () => {
  for (const caller of callers.splice(0)) caller.destroy();
  await proxy.close();
  await new Promise((resolve) => echo.close(resolve));
});

/** What somebody hears who calls through the proxy. */
function call(): { readonly say: (text: string) => void; readonly end: () => void; heard: string; how: string; readonly over: Promise<void>; readonly until: (length: number) => Promise<void> } {
  const socket = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true });
  callers.push(socket);
  const caller = {
    say: (text: string) => void socket.write(text), end: () => void socket.end(), heard: '', how: 'open',
    over: new Promise<void>((resolve) => {
      socket.on('error', ({ code }: NodeJS.ErrnoException) => (resolve(), caller.how = code ?? 'failed'));
      socket.on('end', () => (resolve(), caller.how = 'ended'));
    }),
    async until(length: number) {
      while (caller.heard.length < length && !socket.destroyed) await delay(2);
    },
  };
  socket.on('data', (text: Buffer) => (caller.heard += text.toString()));
  return caller;
}

const suffer = (toxic: Toxic, share = 1): void => proxy.suffer([{ toxic, share }]);
/** Long enough for whatever is about to come to come. */
const SOON_MS = 60;

describe('a connection through a proxy', () => {
  it('is as without', async () => {
    const caller = call();
    caller.say('one');
    await caller.until(3);
    caller.end();
    await caller.over;
    expect([caller.heard, caller.how, proxy.connections]).toEqual(['one', 'ended', 1]);
  });

  it.each<[Toxic, number]>([
    [{ kind: 'latency', ms: 50, jitterMs: 10 }, 80],
    [{ kind: 'bandwidth', bytesPerSecond: 10_000 }, 200],
  ])('with %j takes its time', async (toxic, leastMs) => {
    suffer(toxic);
    const caller = call();
    const begunAt = performance.now();
    caller.say('x'.repeat(1_000));
    await caller.until(1_000);
    // Both ways.
    expect(performance.now() - begunAt).toBeGreaterThanOrEqual(leastMs - 1);
  });

  it('that hangs hears nothing until it is mended, and then everything', async () => {
    const caller = call();
    suffer({ kind: 'hang' });
    caller.say('one');
    await delay(SOON_MS);
    expect([caller.heard, caller.how]).toEqual(['', 'open']);
    proxy.suffer([]);
    await caller.until(3);
    expect(caller.heard).toBe('one');
  });

  it('that is lost hears nothing for good, and others do', async () => {
    const caller = call();
    caller.say('one');
    await caller.until(3);
    suffer({ kind: 'lost' });
    proxy.suffer([]);
    caller.say('two');
    const other = call();
    other.say('three');
    await other.until(5);
    expect([caller.heard, caller.how]).toEqual(['one', 'open']);
  });

  it.each<[Toxic, string, string]>([
    [{ kind: 'reset', afterBytes: 0 }, '', 'ECONNRESET'],
    [{ kind: 'cut', afterBytes: 2 }, 'on', 'ended'],
    [{ kind: 'half-close', afterBytes: 2 }, 'on', 'ended'],
    [{ kind: 'down' }, '', 'ECONNRESET'],
  ])('with %j hears %j and is %s', async (toxic, heard, how) => {
    suffer(toxic);
    const caller = call();
    caller.say('one');
    await caller.over;
    expect([caller.heard, caller.how]).toEqual([heard, how]);
  });

  it('that is open when its link goes down is told', async () => {
    const caller = call();
    caller.say('one');
    await caller.until(3);
    suffer({ kind: 'down' });
    await caller.over;
    expect(caller.how).toBe('ECONNRESET');
  });

  it('that is closed slowly is told late', async () => {
    suffer({ kind: 'slow-close', ms: SOON_MS });
    const caller = call();
    caller.say('one');
    await caller.until(3);
    const begunAt = performance.now();
    caller.end();
    await caller.over;
    expect(performance.now() - begunAt).toBeGreaterThanOrEqual(SOON_MS - 1);
  });

  it('suffers or not by chance, where a part of them does', async () => {
    suffer({ kind: 'down' }, 0.5);
    const outcomes = await Promise.all(Array.from({ length: 40 }, async () => {
      const caller = call();
      caller.say('one');
      await Promise.race([caller.over, caller.until(3)]);
      return caller.how;
    }));
    const broken = outcomes.filter((how) => how === 'ECONNRESET').length;
    expect(broken).toBeGreaterThan(5);
    expect(broken).toBeLessThan(35);
  });
});

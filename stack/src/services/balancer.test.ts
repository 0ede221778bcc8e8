import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { anyPort } from '../ports/free-port.ts';
import { startBalancer } from './balancer.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => { for (const close of closing.splice(0)) await close(); });

/** A copy that tells its name, and that it is not ready once it is told so. */
async function copy(name: string): Promise<{ port: number; leave: () => void; server: Server }> {
  let isReady = true;
  const server = createServer(({ url }, response) => {
    response.setHeader('connection', 'close');
    response.statusCode = url === '/health/ready' && !isReady ? 503 : 200;
    response.end(name);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { server, port: (server.address() as AddressInfo).port, leave: () => (isReady = false) };
}

async function desk() {
  const [one, other] = [await copy('one'), await copy('other')];
  const port = await anyPort(new Set());
  const balancer = await startBalancer(port, [one.port, other.port]);
  closing.unshift(balancer.stop);
  const ask = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/`)).text();
  const many = async (): Promise<readonly string[]> => [...new Set(await Promise.all(Array.from({ length: 10 }, ask)))].sort();
  return { one, other, ask, many };
}

describe('copies of a service', () => {
  it('share what comes', async () => {
    const { many } = await desk();
    expect(await many()).toEqual(['one', 'other']);
  });

  it('get nothing any more once they say that they are not ready', async () => {
    const { one, many } = await desk();
    one.leave();
    const deadline = Date.now() + 5_000;
    while ((await many()).includes('one') && Date.now() < deadline) await delay(50);
    expect(await many()).toEqual(['other']);
  });

  it('stand in for one that is gone from one moment to the next', async () => {
    const { one, many } = await desk();
    one.server.close();
    expect(await many()).toEqual(['other']);
  });
});

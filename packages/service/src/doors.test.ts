import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttp } from './http.ts';
import type { Http } from './http.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';

const opened: Http[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((http) => http.close()));
});

const open = (doors: number): Http => {
  const http = createHttp({ service: 'test', log: createLog('test', 'silent'), metrics: createMetrics('test'), checks: {}, doors });
  opened.push(http);
  return http;
};

/** How many of a crowd have come in after so many turns of the loop. */
async function takenAfter(turns: number, doors: number): Promise<number> {
  const http = open(doors);
  let taken = 0;
  http.app.server.on('connection', () => void (taken += 1));
  const { port } = new URL(await http.listen('127.0.0.1', 0));
  const crowd = Array.from({ length: 100 }, () => connect(Number(port), '127.0.0.1'));
  for (let nth = 0; nth < turns; nth += 1) await turn();
  for (const socket of crowd) socket.destroy();
  return taken;
}

describe('a server with several doors', () => {
  it('lets newcomers in when its turns are few, as one with a single door cannot', async () => {
    const [one, many] = [await takenAfter(12, 1), await takenAfter(12, 8)];
    expect(one).toBeLessThanOrEqual(12);
    expect(many).toBeGreaterThan(3 * one);
  });

  it('answers at each of them, and ends all it has when it closes', async () => {
    const http = open(4);
    const url = await http.listen('127.0.0.1', 0);
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await fetch(`${url}/health/live`)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await http.close();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed');
  });

  it.each([[1, 4], [4, 1], [4, 4]])('does not share its port with another: %i doors, then %i', async (first, second) => {
    const port = Number(new URL(await open(first).listen('127.0.0.1', 0)).port);
    await expect(open(second).listen('127.0.0.1', port)).rejects.toThrow('EADDRINUSE');
  });
});

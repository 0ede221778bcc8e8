import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@storegraph/testkit/eventually';
import { start } from './service.ts';

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

it('a charge that was answered is there after the simulator was killed and started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-killed-'));
  const port = await freePort();
  const env = {
    PORT: port, LOG_LEVEL: 'silent', PAYMENT_PROVIDER_KEY: 'k', PAYMENT_PROVIDER_LOG: join(folder, 'log.jsonl'), PAYMENT_WEBHOOK_SECRETS: 's', PAYMENT_WEBHOOK_URL: 'http://127.0.0.1:9/',
  };
  const url = `http://127.0.0.1:${port}`;
  const simulator = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], { env: { ...process.env, ...env }, stdio: 'ignore' });
  await eventually('it is live', async () => (await fetch(`${url}/health/live`)).ok, { withinMs: 20_000 });

  const answered: string[] = [];
  const headers = { authorization: 'Bearer k', 'content-type': 'application/json' };
  const body = JSON.stringify({ amountMinor: '1999', currency: 'EUR', methodToken: 'tok_success' });
  const charge = async (key: string): Promise<void> => {
    const answer = await fetch(`${url}/v1/charges`, { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body });
    if (answer.ok) answered.push(key);
    if (answered.length === 100) simulator.kill('SIGKILL');
  };
  const gone = once(simulator, 'exit');
  await Promise.allSettled(Array.from({ length: 400 }, (_, index) => charge(`order:${index}`)));
  await gone;

  const again = await start(env);
  const found = await Promise.all(answered.map(async (key) => (await fetch(`${again.url}/v1/charges/${encodeURIComponent(key)}`, { headers })).status));
  await again.stop();
  rmSync(folder, { recursive: true });
  expect(answered.length).toBeGreaterThanOrEqual(100);
  expect(new Set(found)).toEqual(new Set([200]));
}, 60_000);

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Env } from '@storegraph/service/env';
import { start } from '../simulator/service.ts';

/** What a carrier told, and what it was answered. */
export interface Heard {
  readonly event: string;
  readonly trackingNumber: string;
  readonly status: number;
}

/** The simulated carrier for real, whose news go through the test: `connect` says where to. */
export async function openCarrier(settings: Env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-carrier-'));
  const heard: Heard[] = [];
  let target = '';
  const relay = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      const answer = await fetch(target, { method: 'POST', headers: { 'content-type': 'application/json', 'carrier-signature': String(request.headers['carrier-signature']) }, body });
      const { event, trackingNumber } = JSON.parse(body.toString()) as Heard;
      heard.push({ event, trackingNumber, status: answer.status });
      response.writeHead(answer.status).end();
    })().catch(() => response.writeHead(503).end());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const env: Env = {
    LOG_LEVEL: 'silent', CARRIER_KEY: 'ck', CARRIER_LOG: join(folder, 'log.jsonl'), CARRIER_WEBHOOK_SECRETS: 'old',
    CARRIER_WEBHOOK_URL: `http://127.0.0.1:${(relay.address() as AddressInfo).port}/`, CARRIER_HOUR_MS: '10', ...settings,
  };
  let carrier = await start(env);
  const port = new URL(carrier.url).port;
  const call = async (method: string, path: string, body: object, key?: string): Promise<Response> => fetch(new URL(path, carrier.url), {
    method, headers: { authorization: 'Bearer ck', 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) }, body: JSON.stringify(body),
  });
  return {
    url: carrier.url, heard, call,
    connect: (url: string) => { target = url; },
    setFaults: (faults: object) => call('PUT', '/v1/faults', faults),
    restart: async () => {
      await carrier.stop();
      carrier = await start({ ...env, PORT: port });
    },
    close: async () => {
      await carrier.stop();
      relay.closeAllConnections();
      await new Promise((resolve) => relay.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Env } from '@storegraph/service/env';
import type { RunningService } from '@storegraph/service/running-service';
import { eventually } from '@storegraph/testkit/eventually';
import { isSigned } from '../src/adapters/webhook-signature.ts';
import type { LogRecord } from './log.ts';
import { start } from './service.ts';

const KEY = 'sk_test';
let folder: string;
let simulator: RunningService;
let shop: Awaited<ReturnType<typeof openShop>>;

/** A shop that hears webhooks, and answers as it is told to. */
async function openShop() {
  const heard: { id: string; status: string; isOurs: boolean }[] = [];
  const shopkeeper = { status: 200 };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const header = String(request.headers['provider-signature']);
      const { id, charge } = JSON.parse(body) as { id: string; charge?: { status: string } };
      heard.push({ id, status: charge?.status ?? 'refund', isOurs: isSigned({ header, body: Buffer.from(body), secrets: ['whsec'], now: new Date() }) });
      response.writeHead(shopkeeper.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    heard, shopkeeper, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

const logFile = () => join(folder, 'log.jsonl');
const log = () => readFileSync(logFile(), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as LogRecord);

const open = (env: Env = {}) => start({
  LOG_LEVEL: 'silent', PAYMENT_PROVIDER_KEY: KEY, PAYMENT_PROVIDER_LOG: logFile(), PAYMENT_WEBHOOK_SECRETS: 'whsec,older', PAYMENT_WEBHOOK_URL: shop.url,
  PAYMENT_LATE_MS: '200', PAYMENT_TOO_LATE_MS: '60000', ...env,
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storegraph-simulator-'));
  shop = await openShop();
  simulator = await open();
});
afterEach(async () => {
  await simulator.stop();
  await shop.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly error?: { readonly code: string } };
}

async function call(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${simulator.url}${path}`, {
    method, headers: { authorization: `Bearer ${KEY}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers }, ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const charge = (key: string, methodToken: string, more: object = {}) =>
  call('POST', '/v1/charges', { amountMinor: '1999', currency: 'EUR', methodToken, ...more }, { 'idempotency-key': key });
const refund = (key: string, chargeKey: string, amountMinor: string) =>
  call('POST', '/v1/refunds', { chargeKey, amountMinor, currency: 'EUR' }, { 'idempotency-key': key });

describe('a charge', () => {
  it.each([
    ['tok_success', 'captured', null], ['tok_decline', 'failed', 'card_declined'], ['tok_needs_action', 'requires_action', null],
    ['tok_late', 'processing', null], ['tok_none', 'failed', 'unknown_method'], ['__proto__', 'failed', 'unknown_method'],
  ])('with %s is %s', async (token, status, code) => {
    const { body } = await charge('a', token);
    expect(body).toMatchObject({ key: 'a', status, amountMinor: '1999', currency: 'EUR', failure: code && { code } });
    expect(body['actionUrl']).toBe(status === 'requires_action' ? `${simulator.url}/actions/${String(body['id'])}` : null);
  });

  it('is made once per key, and found by it', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => charge('order_1:1', 'tok_success')));
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    expect((await call('GET', '/v1/charges/order_1%3A1')).body).toEqual(answers[0]?.body);
    expect(log().filter((record) => 'charge' in record)).toHaveLength(1);
    expect(await charge('order_1:1', 'tok_success', { amountMinor: '1' })).toMatchObject({ status: 409, body: { error: { code: 'idempotency_conflict' } } });
  });

  it('that nobody made is not found', async () => expect(await call('GET', '/v1/charges/none')).toMatchObject({ status: 404 }));

  it('that is called off before it was heard of takes no money later', async () => {
    const amount = { amountMinor: '1999', currency: 'EUR' };
    expect((await call('POST', '/v1/charges/a/cancel', amount)).body['status']).toBe('cancelled');
    expect((await charge('a', 'tok_success')).body['status']).toBe('cancelled');
  });

  it('that was captured cannot be called off', async () => {
    await charge('a', 'tok_success');
    expect((await call('POST', '/v1/charges/a/cancel', { amountMinor: '1999', currency: 'EUR' })).body['status']).toBe('captured');
  });

  it('that ends in an error was made all the same', async () => {
    expect((await charge('a', 'tok_error')).status).toBe(500);
    expect((await call('GET', '/v1/charges/a')).body['status']).toBe('captured');
  });

  it('that is answered too late does not keep the simulator from stopping', async () => {
    const late = charge('a', 'tok_timeout').catch(() => {});
    await eventually('it is kept', async () => (await call('GET', '/v1/charges/a')).status === 200);
    await simulator.stop();
    await late;
  });

  it.each([
    [{ amountMinor: '-1' }], [{ amountMinor: 10 }], [{ amountMinor: '1.5' }], [{ currency: 'euro' }], [{ returnUrl: 'javascript:alert(1)' }],
  ])('is refused with %j', async (wrong) => expect(await charge('a', 'tok_success', wrong)).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } }));

  it('is refused without a key, and without the API key', async () => {
    expect((await call('POST', '/v1/charges', { amountMinor: '1', currency: 'EUR', methodToken: 't' })).status).toBe(400);
    expect((await call('GET', '/v1/charges/a', undefined, { authorization: 'Bearer sk_other' })).status).toBe(401);
    expect((await call('GET', '/v1/charges/a', undefined, { authorization: '' })).status).toBe(401);
  });
});

describe('a refund', () => {
  it('is given once per key, and never more than was captured', async () => {
    await charge('a', 'tok_success');
    await Promise.all(Array.from({ length: 10 }, () => refund('r1', 'a', '1000')));
    expect(await refund('r2', 'a', '1000')).toMatchObject({ status: 422, body: { error: { code: 'refund_too_large' } } });
    expect(await refund('r2', 'a', '999')).toMatchObject({ status: 200, body: { amountMinor: '999' } });
    expect(log().flatMap((record) => ('refund' in record ? [record.refund.amountMinor] : []))).toEqual(['1000', '999']);
  });

  it('needs a charge that was captured', async () => {
    await charge('a', 'tok_decline');
    expect(await refund('r', 'a', '1')).toMatchObject({ status: 422 });
    expect(await refund('r', 'none', '1')).toMatchObject({ status: 404 });
    expect(await refund('r', 'a', '0')).toMatchObject({ status: 400 });
  });
});

describe('webhooks', () => {
  it('are signed, and tell of each change', async () => {
    await charge('a', 'tok_late');
    await eventually('both came', () => shop.heard.length === 2);
    expect(shop.heard.map(({ status, isOurs }) => [status, isOurs])).toEqual([['processing', true], ['captured', true]]);
  });

  it('are sent again until they are taken, under the same id', async () => {
    shop.shopkeeper.status = 503;
    await charge('a', 'tok_success');
    await eventually('it came three times', () => shop.heard.length >= 3);
    shop.shopkeeper.status = 204;
    await eventually('it is taken', () => log().some((record) => 'delivered' in record));
    expect(new Set(shop.heard.map(({ id }) => id)).size).toBe(1);
  });

  it('that were not taken are sent after a restart; those that were, are not', async () => {
    await charge('a', 'tok_success');
    await eventually('it is taken', () => log().some((record) => 'delivered' in record));
    shop.shopkeeper.status = 500;
    await charge('b', 'tok_decline');
    await eventually('it was refused', () => shop.heard.some(({ status }) => status === 'failed'));
    await simulator.stop();
    shop.heard.length = 0;
    shop.shopkeeper.status = 200;
    simulator = await open();
    await eventually('it came again', () => shop.heard.length > 0);
    expect(shop.heard.map(({ status }) => status)).toEqual(['failed']);
  });
});

describe('the log', () => {
  it('brings everything back, also money that was to be taken later', async () => {
    await simulator.stop();
    simulator = await open({ PAYMENT_LATE_MS: '700' });
    await charge('a', 'tok_late');
    await charge('b', 'tok_success');
    await refund('r', 'b', '500');
    await simulator.stop();
    simulator = await open();
    expect((await call('GET', '/v1/charges/a')).body['status']).toBe('processing');
    expect((await call('GET', '/v1/refunds/r')).body).toMatchObject({ chargeKey: 'b', amountMinor: '500' });
    expect(await refund('r2', 'b', '1500')).toMatchObject({ status: 422 });
    await eventually('it is captured', async () => (await call('GET', '/v1/charges/a')).body['status'] === 'captured');
  });

  it('survives a line that a kill cut short', async () => {
    await charge('a', 'tok_success');
    await eventually('it is taken', () => log().some((record) => 'delivered' in record));
    await simulator.stop();
    appendFileSync(logFile(), '{"id":"whk_torn","at":"2026');
    simulator = await open();
    await charge('b', 'tok_success');
    await simulator.stop();
    simulator = await open();
    expect([(await call('GET', '/v1/charges/a')).status, (await call('GET', '/v1/charges/b')).status]).toEqual([200, 200]);
  });

  it('that is broken elsewhere keeps the simulator from starting', async () => {
    await simulator.stop();
    appendFileSync(logFile(), 'nonsense\n{"at":"x","delivered":"y"}\n');
    await expect(open()).rejects.toThrow();
  });
});

describe('the page where a shopper confirms', () => {
  const pathOf = (body: Answer['body']) => `${simulator.url}/actions/${String(body['id'])}`;

  it.each([['approve', 'captured', 'Payment confirmed'], ['decline', 'failed', 'Payment declined']])('has a button to %s, works once, and leads back', async (decision, status, title) => {
    const { body } = await charge('a', 'tok_needs_action', { returnUrl: 'https://shop.example/orders/1?a=1&b="<x>"' });
    const asking = await fetch(pathOf(body));
    expect(await asking.text()).toContain(`action="/actions/${String(body['id'])}/${decision}"`);
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' };
    const after = await fetch(`${pathOf(body)}/${decision}`, form);
    const page = await after.text();
    expect([after.status, after.redirected, after.url]).toEqual([200, true, pathOf(body)]);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain('href="https://shop.example/orders/1?a=1&#38;b=');
    expect(page).not.toMatch(/<form|<script|"<x>/);
    await fetch(`${pathOf(body)}/${decision === 'approve' ? 'decline' : 'approve'}`, form);
    expect((await call('GET', '/v1/charges/a')).body['status']).toBe(status);
  });

  it('shows the amount in its currency and may run nothing', async () => {
    const { body } = await charge('a', 'tok_needs_action', { currency: 'JPY' });
    const page = await fetch(pathOf(body));
    expect(await page.text()).toContain('1999 JPY');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
  });

  it('says so when there is none', async () => {
    expect((await fetch(`${simulator.url}/actions/ch_guessed`)).status).toBe(404);
    expect((await fetch(`${simulator.url}/actions/ch_guessed/approve`, { method: 'POST' })).status).toBe(404);
  });

  it('that waits for nobody tells what became of the payment', async () => {
    const { body } = await charge('a', 'tok_success');
    expect(await (await fetch(pathOf(body))).text()).toContain('You can close this page');
  });
});

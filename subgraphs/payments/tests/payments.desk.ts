import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcessBus } from '@storegraph/events/connect-bus';
import { subjectOf } from '@storegraph/events/catalogue';
import type { EventName, EventPayload } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Env } from '@storegraph/service/env';
import { createTestDatabase } from '@storegraph/testkit/database';
import { eventually } from '@storegraph/testkit/eventually';
import { postGraphQL } from '@storegraph/testkit/graphql-client';
import { createTestGateway, someone } from '@storegraph/testkit/internal-token';
import { watchQuiet } from '@storegraph/testkit/quiet';
import type { LogRecord } from '../simulator/log.ts';
import * as simulator from '../simulator/service.ts';
import * as payments from '../src/service.ts';
import { openPostbox } from './postbox.desk.ts';

/** An order as orders tells of it. */
export interface TestOrder {
  readonly orderId: Id<'order'>;
  readonly customerId: Id<'user'>;
}

/** What a test asks to be paid. */
export interface Asked {
  readonly methodToken: string;
  readonly attempt?: number;
  readonly amountMinor?: string;
  readonly currency?: string;
  readonly captureMode?: 'AUTOMATIC' | 'MANUAL';
  readonly dueMinor?: string;
  readonly guestTokenHash?: string;
  readonly recorded?: { readonly means: 'CASH'; readonly reference: string | null; readonly recordedBy: Id<'user'> };
}

export const SECRET = 'whsec_now';
export const OLD_SECRET = 'whsec_before';
const API_KEY = 'key_test';

/** Payments and its provider, both for real, with everything a test does to them at hand. */
export type PaymentsDesk = Awaited<ReturnType<typeof openDesk>>;

/** With these the provider is given up before it answers `tok_timeout`; a busy machine's answers are waited for. */
export const HURRIED: Env = { PAYMENT_PROVIDER_TIMEOUT_MS: '500' };

/** Sets them up, on a database of their own, empty unless it is seeded. Every pause is short. */
export async function openDesk(settings: Env = {}, { isSeeded = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-provider-'));
  const logFile = join(folder, 'log.jsonl');
  const bus = inProcessBus();
  const [database, gateway, postbox] = await Promise.all([createTestDatabase('payments', payments.migrate), createTestGateway(), openPostbox()]);
  const common = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', PAYMENT_PROVIDER_KEY: API_KEY, PAYMENT_PROVIDER_LOG: logFile };
  const providerEnv = { ...common, PAYMENT_WEBHOOK_URL: postbox.url, PAYMENT_WEBHOOK_SECRETS: SECRET, PAYMENT_LATE_MS: '300', PAYMENT_SLOW_MS: '100', PAYMENT_TOO_LATE_MS: '1500', ...settings };
  if (isSeeded) await Promise.all([payments.seed({ DATABASE_MIGRATE_URL: database.ownerUrl }, 'ci'), simulator.seed(providerEnv, 'ci')]);
  let provider = await simulator.start(providerEnv);
  const providerUrl = provider.url;
  const service = await payments.start({
    ...common, DATABASE_URL: database.appUrl, NATS_URL: 'memory:', INTERNAL_PUBLIC_KEYS: gateway.publicKeys, PAYMENT_PROVIDER_URL: providerUrl,
    PAYMENT_WEBHOOK_SECRETS: `${SECRET},${OLD_SECRET}`, PAYMENT_ASK_AFTER_MS: '200', ...settings,
  });
  postbox.forwardTo(`${service.url}/webhooks/simulated`);

  const tell = async <N extends EventName>(name: N, orderId: string, payload: EventPayload<N>): Promise<Envelope> => {
    const envelope = {
      id: randomUUID(), name, version: 1, aggregateId: orderId, aggregateVersion: 1, occurredAt: new Date().toISOString(),
      correlationId: `request ${orderId}`, causationId: null, actor: 'orders', traceparent: null, payload,
    } as Envelope;
    await bus.publish([{ subject: subjectOf(name, orderId), envelope }]);
    return envelope;
  };

  /** What parcels of each order that left are paid with, as orders counts it. */
  const shipped = new Map<string, bigint>();
  let answersByItself = true;
  const giveUp = ({ orderId, customerId }: TestOrder, paymentId: Id<'pay'>) =>
    tell('orders.payment-given-up', orderId, { orderId, customerId, paymentId, shippedMinor: (shipped.get(orderId) ?? 0n).toString() });
  // The order counts on a payment no more as soon as staff want to let it go.
  const stopAnswering = await bus.subscribe({
    hearer: 'orders', publisher: 'payments',
    handle: async ({ name, payload }) => {
      const { orderId, customerId, paymentId } = payload as unknown as TestOrder & { readonly paymentId: Id<'pay'> };
      if (name === 'payments.payment-void-requested' && answersByItself) await giveUp({ orderId, customerId }, paymentId);
      return 'done';
    },
  });

  const providerLog = (): readonly LogRecord[] => readFileSync(logFile, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as LogRecord);
  const errands = async () => ((await database.query('SELECT FROM errand')).length === 0 ? 'none' : undefined);
  /** Webhooks that the provider has to send, by the lines of its log. */
  const webhooks = () => {
    const lines = providerLog();
    const taken = new Set(lines.flatMap((line) => ('delivered' in line ? [line.delivered] : [])));
    return lines.every((line) => !('id' in line) || ('charge' in line && !line.charge.isTold) || taken.has(line.id)) ? lines.length : undefined;
  };
  const ways = watchQuiet(bus, database, [errands, webhooks]);

  const desk = {
    database, postbox, service, providerUrl,
    customer: someone(), finance: someone('FINANCE'), support: someone('SUPPORT'),
    newOrder: (customerId = newId('user')): TestOrder => ({ orderId: newId('order'), customerId }),

    /** Has orders ask for a payment. */
    request: (order: TestOrder, { guestTokenHash, methodToken, attempt = 1, amountMinor = '1999', currency = 'EUR', captureMode, dueMinor, recorded }: Asked) =>
      tell('orders.order-payment-requested', order.orderId, { ...order, attempt, currency, amountMinor, methodToken, ...(captureMode ? { captureMode } : {}), ...(dueMinor ? { dueMinor } : {}), ...(recorded ? { recorded: { ...recorded } } : {}), ...(guestTokenHash ? { guestTokenHash } : {}) }),
    /** Has orders grant money back, for lines and (null) the shipping; `sparedMinor` of it for what never left. */
    grant: (order: TestOrder, parts: readonly { readonly lineId: Id<'oline'> | null; readonly amountMinor: string }[], grantId = newId('grant'), sparedMinor = '0', dueMinor?: string) =>
      tell('orders.refund-granted', grantId, {
        ...order, grantId, orderVersion: 7, currency: 'EUR', sparedMinor, ...(dueMinor ? { dueMinor } : {}), parts: [...parts], reason: 'Came back', amountMinor: parts.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n).toString(),
      }),
    cancel: (order: TestOrder) => tell('orders.order-cancelled', order.orderId, { ...order, reason: null }),
    claim: (order: TestOrder, customerId: Id<'user'>) => tell('orders.order-claimed', order.orderId, { orderId: order.orderId, customerId, guestId: order.customerId }),
    /** Has a parcel leave that so much of the order's charge is for; all of it when that is not said. `isHeard`: whether payments hears of it yet. */
    ship: async (order: TestOrder, captureMinor?: string, shipmentId = newId('ship'), isHeard = true): Promise<Envelope | undefined> => {
      shipped.set(order.orderId, (shipped.get(order.orderId) ?? 0n) + BigInt(captureMinor ?? 0));
      return isHeard ? desk.shipped(order, captureMinor, shipmentId) : undefined;
    },
    /** From now on the test says itself when the order gives a payment up. */
    answerByHand: () => void (answersByItself = false),
    giveUp,
    /** Has payments hear of a parcel that left. */
    shipped: (order: TestOrder, captureMinor?: string, shipmentId = newId('ship')) =>
      tell('orders.order-shipped', order.orderId, { ...order, trackingNumber: null, ...(captureMinor === undefined ? {} : { shipmentId, captureMinor }) }),
    expire: (order: TestOrder) => tell('orders.order-expired', order.orderId, { ...order }),
    /** Has an event delivered once more; resolves once it is done with. */
    again: (envelope: Envelope) => bus.redeliver([{ subject: subjectOf(envelope.name, envelope.aggregateId), envelope }]),

    /** What was told about an order, in order: `captured 2`, with the payment's version. */
    told: async ({ orderId }: TestOrder) => (await desk.envelopes(orderId)).map(({ name, aggregateVersion }) => `${name.replace('payments.payment-', '')} ${aggregateVersion}`),
    envelopes: async (orderId: string) =>
      (await database.query<{ envelope: Envelope }>(`SELECT envelope FROM outbox WHERE envelope->'payload'->>'orderId' = $1 AND envelope->>'name' LIKE 'payments.payment-%' ORDER BY seq`, [orderId])).map(({ envelope }) => envelope),

    /** An order's payments as support sees them. */
    paymentsOf: async ({ orderId }: TestOrder) => (await desk.order<{ payments: SeenPayment[] }>(orderId, `payments { ${PAYMENT} }`, desk.support)).payments,
    /** Waits until the latest payment of an order has a status. */
    until: (order: TestOrder, status: string): Promise<SeenPayment> =>
      eventually(`the payment is ${status}`, async () => {
        const latest = (await desk.paymentsOf(order)).at(-1);
        if (latest && latest.status !== status) throw new Error(`it is ${latest.status}`);
        return latest;
      }),
    /** An order's money: its status, then what is due, set aside, taken, given back and outstanding. */
    moneyOf: async ({ orderId }: TestOrder, caller?: Caller): Promise<(string | number)[] | null> => {
      const { money } = await desk.order<{ money: Record<'due' | 'authorized' | 'captured' | 'refunded' | 'outstanding', SeenMoney> & { status: string } | null }>(
        orderId, 'money { status due { amount } authorized { amount } captured { amount } refunded { amount } outstanding { amount } }', caller ?? desk.support,
      );
      return money && [money.status, ...[money.due, money.authorized, money.captured, money.refunded, money.outstanding].map(({ amount }) => Number(amount))];
    },
    order: async <Order>(id: string, selection: string, caller: Caller): Promise<Order> => {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { ${selection} } } }`;
      const { data } = await desk.ask<{ _entities: [Order] }>(query, { r: [{ __typename: 'Order', id }] }, caller);
      return data!._entities[0];
    },
    ask: async <Data>(query: string, variables: Readonly<Record<string, unknown>>, caller: Caller) =>
      postGraphQL<Data>(`${service.url}/graphql`, { query, variables }, await gateway.headersFor('payments', caller)),

    /** What the provider's log says of an order's charges and refunds. */
    providerLog,
    chargesOf: ({ orderId }: TestOrder) =>
      desk.providerLog().flatMap((record) => ('charge' in record && record.charge.key.startsWith(orderId) ? [`${record.charge.key.split(':')[1]} ${record.charge.status}`] : [])),
    capturesOf: ({ orderId }: TestOrder) =>
      desk.providerLog().flatMap((record) => ('capture' in record && record.capture.chargeKey.startsWith(orderId) ? [`${record.capture.amountMinor} ${record.capture.status}`] : [])),
    refundsOf: ({ orderId }: TestOrder) =>
      desk.providerLog().flatMap((record) => ('refund' in record && record.refund.chargeKey.startsWith(orderId) ? [record.refund.amountMinor] : [])),
    /** Calls the provider as a shopper's bank or a bad network would; with `path` under /v1. */
    atProvider: async (method: 'POST' | 'PUT', path: string, body: object): Promise<Record<string, string>> => {
      const answer = await fetch(`${providerUrl}/v1/${path}`, { method, headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`the provider answered ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, string>;
    },
    /** Stops the provider, and starts it again where it was. */
    stopProvider: () => provider.stop(),
    startProvider: async () => {
      provider = await simulator.start({ ...providerEnv, PORT: new URL(providerUrl).port });
    },
    /** Has heard all that was told, and has nothing more to do or to tell: no errand waits, no webhook is on its way. */
    quiet: ways.quiet,

    close: async () => {
      ways.stop();
      await stopAnswering();
      await provider.stop();
      await service.stop();
      await Promise.all([postbox.close(), database.drop()]);
      rmSync(folder, { recursive: true });
    },
  };
  return desk;
}

interface SeenMoney {
  readonly amount: string;
  readonly currency: string;
}

/** A payment as the graph shows it. */
export interface SeenPayment {
  readonly id: Id<'pay'>;
  readonly attempt: number;
  readonly status: string;
  readonly amount: SeenMoney;
  readonly authorizedAmount: SeenMoney;
  readonly capturableAmount: SeenMoney;
  readonly availableTransitions: readonly string[];
  readonly capturedAmount: SeenMoney;
  readonly refundedAmount: SeenMoney;
  readonly nextAction: { readonly url: string } | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly events: readonly { readonly type: string; readonly amount: SeenMoney | null }[];
}

const PAYMENT = `id attempt status amount { amount currency } authorizedAmount { amount currency } capturableAmount { amount currency } availableTransitions capturedAmount { amount currency } refundedAmount { amount currency }
  nextAction { url } failure { code message } events { type amount { amount currency } }`;

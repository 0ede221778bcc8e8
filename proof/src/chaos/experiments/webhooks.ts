import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { fromUuid, newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createRandom } from '@storegraph/sample-shop/random';
import { layOut } from '@storegraph/stack/data/directory';
import { fillCart, place } from '../../clients/checkout.ts';
import { granted } from '../../clients/graphql-client.ts';
import { mapConcurrently } from '../../clients/map-concurrently.ts';
import { newCustomer } from '../../clients/retrying-users.ts';
import type { User } from '../../clients/retrying-users.ts';
import { secretsOf, sendWebhook, setFaults, signWebhook } from '../../faults/provider.ts';
import { OLD_WEBHOOK_SECRET } from '../../shop/prepare-secrets.ts';
import { rowsOf } from '../../shop/rows.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';
import type { Experiment } from '../experiment.ts';
import { storedOrders } from '../stored-orders.ts';
import { untilIdle } from '../until-idle.ts';
import { stockVariants } from '../stock-variants.ts';

const LANES = 12;
/** Each is sent so often besides. */
const DUPLICATES = 2;
const CALLED_OFF = 0.1;

/** A charge as the provider tells it. */
interface Charge {
  readonly key: string;
  readonly status: string;
  readonly amountMinor: string;
}

/** T6: what the provider tells comes thrice, in no order, forged, stale, about nobody, and of other amounts. */
export const webhooks: Experiment<'orders' | 'delay'> = {
  name: 'webhooks', id: 'T6',
  what: 'each webhook of the provider three times, shuffled and forged before; besides signed with the secret before, stale, of unknown payments and of other amounts',
  settings: {
    orders: { what: 'how many orders are placed; about two webhooks each', usual: 5_000, least: 1 },
    delay: { what: 'how many ms a webhook is kept back at most', usual: 3_000 },
  },
  async run({ shop, journal, seed, settings: { orders, delay }, say }) {
    const random = createRandom(`webhooks/${seed}`);
    const troubles = new Map<string, number>();
    const [variantId = ''] = await stockVariants(shop, [500_000], seed);
    const people = await Promise.all(Array.from({ length: LANES }, () => newCustomer(shop, troubles)));
    const [before] = await counted(shop);
    await setFaults(shop, { duplicates: DUPLICATES, delayMs: delay, forged: true });
    const wrong: string[] = [];
    const refused = new Map<number, number>();
    const refuse = async (what: string, wanted: number, body: object, signature: (text: string) => string | undefined): Promise<void> => {
      const text = JSON.stringify(body);
      const status = await sendWebhook(shop, text, signature(text));
      refused.set(status, (refused.get(status) ?? 0) + 1);
      if (status !== wanted) wrong.push(`${what} was answered ${status}`);
    };
    const [secret = ''] = secretsOf(shop).webhookSecret.split(',');
    const purchases = Array.from({ length: orders }, () => ({ method: random.chance(0.5) ? 'tok_late' : 'tok_success', isCalledOff: random.chance(CALLED_OFF), trick: random.int(0, 4) }));
    const placed = await mapConcurrently(purchases, LANES, async ({ method, isCalledOff, trick }, index, lane) => {
      const shopper = people[lane] as User;
      const { order, userErrors } = await place(shopper, await fillCart(shopper, [{ variantId, quantity: 1 }]), journal, method);
      if (!order) throw new Error(JSON.stringify(userErrors));
      const told = { id: `evt_${randomUUID()}`, charge: chargeOf(`${order.id}:1`, 'captured', '1') };
      if (trick === 0) await refuse('an unsigned webhook', 401, told, () => undefined);
      if (trick === 1) await refuse('a forged webhook', 401, told, (text) => signWebhook(text, `not ${secret}`));
      if (trick === 2) await refuse('a stale webhook', 401, told, (text) => signWebhook(text, secret, new Date(Date.now() - 400_000)));
      if (trick === 3) await refuse('a webhook of an unknown payment', 409, { ...told, charge: chargeOf(`${newId('order')}:1`, 'captured', '1') }, (text) => signWebhook(text, secret));
      if (isCalledOff) granted(await shopper.act('cancel-order', { orderId: order.id, reason: 'Changed my mind' }));
      if ((index + 1) % 500 === 0) say(`${index + 1} of ${orders} orders placed`);
      return { id: order.id, isCalledOff, trick };
    });
    await untilIdle(shop, 240_000).catch((error: unknown) => wrong.push(String(error)));
    // What was told is told again, signed with the secret before; and of another amount.
    const told = readTold(shop, new Set(placed.map(({ id }) => id)));
    await mapConcurrently(told, LANES, async (webhook) => {
      const text = JSON.stringify(webhook);
      const status = await sendWebhook(shop, text, signWebhook(text, OLD_WEBHOOK_SECRET));
      if (status !== 200) wrong.push(`a webhook signed with the secret before was answered ${status}`);
    });
    for (const { charge } of told.filter((_, index) => index % 5 === 0)) {
      await refuse('a webhook of another amount', 422, { id: `evt_${randomUUID()}`, charge: { ...charge, amountMinor: String(BigInt(charge.amountMinor) + 1n) } }, (text) => signWebhook(text, secret));
    }
    await untilIdle(shop).catch((error: unknown) => wrong.push(String(error)));
    await setFaults(shop, {});

    const last = new Map(told.map(({ charge }) => [charge.key, charge.status]));
    const statusOf = new Map((await storedOrders(shop, placed.map(({ id }) => id))).map(({ id, status }) => [id, status]));
    for (const { id, isCalledOff } of placed) {
      const wanted = isCalledOff ? 'CANCELLED' : 'CONFIRMED';
      if (statusOf.get(id) !== wanted) wrong.push(`${id} is ${statusOf.get(id)}, not ${wanted}`);
    }
    const payments = await rowsOf<{ orderId: string; captured: boolean }>(shop.databases['payments'], 'SELECT order_id AS "orderId", captured_minor > 0 AS captured FROM payment WHERE order_id = ANY($1)', [placed.map(({ id }) => toUuid(id as Id<'order'>))]);
    for (const { orderId, captured } of payments) {
      const key = `${fromUuid('order', orderId)}:1`;
      if (captured !== (last.get(key) === 'captured')) wrong.push(`${key} is ${last.get(key)} at the provider, and ${captured ? 'captured' : 'not captured'} here`);
    }
    const [after] = await counted(shop);
    return {
      figures: {
        orders, webhooks: Number(after?.webhooks) - Number(before?.webhooks), deliveries: Number(after?.deliveries) - Number(before?.deliveries),
        refusedByStatus: Object.fromEntries(refused), signedWithSecretBefore: told.length, askedAgain: Object.fromEntries(troubles),
      },
      wrong,
    };
  },
};

const chargeOf = (key: string, status: string, amountMinor: string) => ({ key, status, amountMinor, currency: 'EUR', actionUrl: null, failure: null, since: new Date().toISOString() });

/** The provider's webhooks of charges of these orders, in their order, as they were told. */
function readTold({ dataDirectory }: Pick<ShopFacts, 'dataDirectory'>, orders: ReadonlySet<string>): readonly { readonly id: string; readonly charge: Charge }[] {
  return readFileSync(layOut(dataDirectory).providerLog, 'utf8').split('\n').filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly id: string; readonly charge?: Charge })
    .flatMap(({ id, charge }) => (charge && orders.has(charge.key.split(':')[0] ?? '') ? [{ id, charge: { ...charge, actionUrl: null } }] : []));
}

/** How many webhooks were let in, and how often they came. */
const counted = ({ databases }: Pick<ShopFacts, 'databases'>) =>
  rowsOf<{ webhooks: string; deliveries: string }>(databases['payments'], 'SELECT count(*) AS webhooks, coalesce(sum(deliveries), 0) AS deliveries FROM webhook_event');

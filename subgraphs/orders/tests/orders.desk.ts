import { randomUUID } from 'node:crypto';
import { inProcessBus } from '@storegraph/events/connect-bus';
import type { Envelope } from '@storegraph/events/envelope';
import type { Caller } from '@storegraph/kernel/caller';
import { toUuid } from '@storegraph/kernel/ids';
import type { Env } from '@storegraph/service/env';
import { createTestDatabase } from '@storegraph/testkit/database';
import { mutationText, postGraphQL } from '@storegraph/testkit/graphql-client';
import type { GraphQLAnswer } from '@storegraph/testkit/graphql-client';
import { createTestGateway, someone } from '@storegraph/testkit/internal-token';
import { watchStatements } from '@storegraph/testkit/statements';
import { createOthers } from './others.desk.ts';
import type { PaymentDetails, Thing } from './others.desk.ts';
import { CART, ORDER, PAYLOADS } from './seen.desk.ts';
import type { Outcome, SeenCart, SeenOrder } from './seen.desk.ts';
import * as orders from '../src/service.ts';

/** What a test works at. */
export type OrdersDesk = Awaited<ReturnType<typeof openDesk>>;

/** Somebody who is logged in. */
type Someone = ReturnType<typeof someone>;

/** What a test sends along. */
type Input = Readonly<Record<string, unknown>>;

/** Somewhere to send things to. */
export const ADDRESS = { recipient: 'Ada Lovelace', street: '1 Analytical Way', postalCode: '10115', city: 'Berlin', country: 'DE' };

/** What agrees to a cart as it is, under a key of its own. */
export const agreeTo = ({ id, version, total }: SeenCart, more: Input = {}): Input => ({
  cartId: id, cartVersion: version, expectedTotal: total, shippingAddress: ADDRESS, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID(), ...more,
});

/** Orders for real, on a database of its own; the test speaks as products and payments. */
export async function openDesk(settings: Env = {}) {
  const bus = inProcessBus();
  const [database, gateway] = await Promise.all([createTestDatabase('orders', orders.migrate), createTestGateway()]);
  const postgres = await watchStatements(database.appUrl);
  const env = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: postgres.url, NATS_URL: 'memory:', INTERNAL_PUBLIC_KEYS: gateway.publicKeys, ...settings };
  const service = await orders.start(env);
  const copies = [service];
  const others = createOthers(bus, database);
  const [customer, support, fulfilment] = [someone(), someone('SUPPORT'), someone('FULFILMENT')];

  const ask = async <Data>(query: string, variables: Input, caller?: Caller): Promise<GraphQLAnswer<Data>> =>
    postGraphQL<Data>(`${service.url}/graphql`, { query, variables }, await gateway.headersFor('orders', caller));

  /** Calls a mutation by its name. */
  const call = async (mutation: string, input: Input, caller?: Caller): Promise<Outcome> => {
    const more = mutation === 'placeOrder' ? 'currentTotal { amount currency }' : '';
    const query = mutationText(mutation, `${PAYLOADS[mutation] ?? `order { ${ORDER} }`} userErrors { code field ${more} }`);
    const { data, errors } = await ask<Record<string, Omit<Outcome, 'refused' | 'errors'>>>(query, { input }, caller);
    const payload = data?.[mutation] ?? { userErrors: [] };
    return { ...payload, refused: payload.userErrors.map(({ code }) => code), errors: errors.map(({ extensions }) => extensions?.code) };
  };

  const order = async (id: string, caller: Caller = support): Promise<SeenOrder | null> =>
    (await ask<{ order: SeenOrder | null }>(`query ($id: ID!) { order(id: $id) { ${ORDER} } }`, { id }, caller)).data?.order ?? null;

  /** Waits until an event is dealt with and shows what became of its order. */
  const after = async (event: Promise<Envelope>, { id }: Pick<SeenOrder, 'id'>): Promise<SeenOrder> => {
    await others.heard(await event);
    return (await order(id))!;
  };
  const pay = (paid: SeenOrder, event: string, details: PaymentDetails): Promise<SeenOrder> => after(others.tellPayment(paid.id, event, details), paid);
  const holdStock = ({ id }: Pick<SeenOrder, 'id'>): Promise<SeenOrder> => after(others.tell('products.stock-held', id, 1, { orderId: id }), { id });
  const refuseStock = ({ id }: Pick<SeenOrder, 'id'>): Promise<SeenOrder> => after(others.tell('products.stock-refused', id, 1, { orderId: id, lines: [] }), { id });

  /** A cart with these things in it. */
  const cartWith = async (things: Partial<Record<Thing, number>>, caller?: Caller, currency = 'EUR'): Promise<SeenCart & { token: string | null }> => {
    const { cart, token = null } = await call('createCart', { currency }, caller);
    const lines = Object.entries(things).map(([thing, quantity]) => ({ variantId: others.variantOf[thing as Thing], quantity }));
    const { cart: filled } = lines.length > 0 ? await call('addToCart', { cartId: cart!.id, token, lines }, caller) : { cart };
    return { ...filled!, token };
  };
  const place = (input: Input, caller: Caller = customer): Promise<Outcome> => call('placeOrder', input, caller);
  /** An order of one lamp, as it comes to each of these. */
  const placed = async (caller: Someone = customer): Promise<SeenOrder> => (await place(agreeTo(await cartWith({ lamp: 1 }, caller)), caller)).order!;
  const awaitingPayment = async (): Promise<SeenOrder> => holdStock(await placed());
  const confirmed = async (): Promise<SeenOrder> => pay(await awaitingPayment(), 'captured', { version: 2 });

  const envelopes = async (id: string): Promise<readonly Envelope[]> =>
    (await database.query<{ envelope: Envelope }>(`SELECT envelope FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY seq`, [id])).map(({ envelope }) => envelope);

  await others.shelveAll();
  return {
    ...others, database, postgres, customer, support, fulfilment,
    url: service.url, ask, call, cartWith, place, placed, awaitingPayment, confirmed, order, pay, holdStock, refuseStock, envelopes,
    cart: async (id: string, token: string | null, caller?: Caller): Promise<SeenCart | null> =>
      (await ask<{ cart: SeenCart | null }>(`query ($id: ID!, $token: String) { cart(id: $id, token: $token) { ${CART} } }`, { id, token }, caller)).data?.cart ?? null,
    /** What was told of an order: `placed 1`. */
    told: async ({ id }: Pick<SeenOrder, 'id'>): Promise<readonly string[]> =>
      (await envelopes(id)).map(({ name, aggregateVersion }) => `${name.replace('orders.order-', '')} ${aggregateVersion}`),
    /** Orders as of a version each, as the gateway asks for them. */
    asOf: async (references: readonly { readonly id: string; readonly version?: number }[], caller: Caller = support): Promise<readonly (SeenOrder | null)[]> => {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { ${ORDER} } } }`;
      const r = references.map((reference) => ({ __typename: 'Order', ...reference }));
      return (await ask<{ _entities: readonly (SeenOrder | null)[] }>(query, { r }, caller)).data?._entities ?? [];
    },
    /** Has an order's time to be paid be over. */
    letTimePass: async ({ id }: Pick<SeenOrder, 'id'>): Promise<void> =>
      void (await database.query(`UPDATE "order" SET pay_by = now() - interval '1 second' WHERE id = $1`, [toUuid(id)])),
    /** How many rows a table has. */
    count: async (table: string): Promise<number> => (await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`))[0]!.count,
    /** Starts another copy of the service on the same database. */
    startCopy: async (): Promise<void> => void copies.push(await orders.start(env)),
    close: async (): Promise<void> => {
      await Promise.all(copies.map((copy) => copy.stop()));
      await postgres.close();
      await database.drop();
    },
  };
}

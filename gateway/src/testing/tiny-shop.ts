import { randomUUID } from 'node:crypto';
import { EventEmitter, on } from 'node:events';
import { GraphQLError } from 'graphql';
import type { Bus } from '@storegraph/events/bus';
import { createInProcessBus } from '@storegraph/events/in-process-bus';
import type { Caller } from '@storegraph/kernel/caller';
import { createLog } from '@storegraph/service/log';
import { compose } from '../../../schema/src/compose.ts';
import { startGateway } from '../start-gateway.ts';
import type { GatewayOptions } from '../start-gateway.ts';
import { newKey, openTokenDesk } from './keys.ts';
import type { TokenDesk } from './keys.ts';
import { startTinySubgraph } from './tiny-subgraph.ts';
import type { TinySubgraph } from './tiny-subgraph.ts';

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])';

const ORDERS = `${FEDERATION} @link(url: "https://specs.storegraph.example/live/v1.0", import: ["@live"]) @composeDirective(name: "@live")
directive @live(entity: String!, id: String!, subject: String!, show: String = "EVERY_VERSION", with: [String!], awaited: Boolean = false) on FIELD_DEFINITION
type Query { order(id: ID!): Order whoAmI: String! fail(code: String, message: String): String failHard: String! count(n: Int): Int }
type Mutation { place(note: String): Order }
type Subscription {
  orderChanged(orderId: ID!, afterVersion: Int): Order @live(entity: "Order", id: "orderId", subject: "shop.orders.order.*.v1.{orderId}")
  stockChanged(ids: [ID!]!): Stock @live(entity: "Stock", id: "ids", subject: "shop.orders.stock.*.v1.{ids}", show: "LATEST")
  cartChanged(cartId: ID!, secret: String): Cart @live(entity: "Cart", id: "cartId", subject: "shop.orders.cart.*.v1.{cartId}", show: "LATEST", with: ["secret"])
  parcelChanged(id: ID!): Stock @live(entity: "Stock", id: "id", subject: "shop.orders.parcel.*.v1.{id}", show: "LATEST", awaited: true)
  myOrdersChanged: Order @live(entity: "Order", id: "event.payload.orderId", subject: "shop.orders.customer.*.v1.{caller.userId}", show: "LATEST")
  ticks(fail: Boolean): Tick
}
type Stock @key(fields: "id") { id: ID! available: Int! product: Product }
type Cart @key(fields: "id") { id: ID! total: Int! product: Product }
type Tick { n: Int! product: Product }
type Order @key(fields: "id") { id: ID! version: Int! status: String! note(length: Int = 0): String product: Product lines: [Line!]! parent: Order }
type Line { quantity: Int! product: Product }
type Product @key(fields: "id", resolvable: false) { id: ID! }
enum PlaceErrorCode { NOTE_TOO_LONG }`;

const CACHED = `@link(url: "https://specs.storegraph.example/cached/v1.0", import: ["@cached"]) @composeDirective(name: "@cached")
directive @cached(fields: String!, maxAge: Int = 10, changedBy: [String!]) repeatable on OBJECT`;

const PRODUCTS = `${FEDERATION} ${CACHED}
type Query @cached(fields: "product") @cached(fields: "products", maxAge: 5, changedBy: ["products.variant-changed"]) { product(id: ID!): Product products: [Product!]! }
type Product @key(fields: "id") @cached(fields: "id name alike") { id: ID! name: String! alike: Product }`;

const REVIEWS = `${FEDERATION} ${CACHED}
type Product @key(fields: "id") @cached(fields: "rating", maxAge: 2) { id: ID! reviews: [Review!] rating(scale: Int): Float }
type Review { text: String! stars: Int! }`;

/** An order whose every version is known, as a real one's timeline knows them. */
export interface TinyOrder {
  readonly owner: string;
  readonly statuses: string[];
}

/** Everything around a gateway that a test needs: three subgraphs, users' keys, a bus, orders to follow. */
export interface TinyShop {
  readonly url: string;
  readonly subgraphs: Readonly<Record<'orders' | 'products' | 'reviews', TinySubgraph>>;
  readonly desk: TokenDesk;
  readonly bus: Bus;
  readonly orders: Map<string, TinyOrder>;
  /** The supergraph as it would be if the subgraphs' schemas were changed. */
  recompose(change?: (sdl: string) => string): string;
  /** What products are called, by id. */
  readonly names: Map<string, string>;
  /** How many there are, by product. */
  readonly stock: Map<string, number>;
  readonly carts: Map<string, { readonly secret: string; total: number }>;
  /** Hands a tick to all who subscribed to ticks at the subgraph; below 0 it ends them. */
  tick(n: number): void;
  /** How many are subscribed to ticks there. */
  tickers(): number;
  /** How often each version of an order was read; `now` without a version. */
  readonly reads: string[];
  /** Gives an order its next status, without a word to anybody. */
  change(orderId: string, status: string): number;
  /** Says something on the bus. */
  say(subject: string, envelope?: object): Promise<void>;
  /** Says on the bus that an order has a version. */
  tell(orderId: string, version: number): Promise<void>;
  query(query: string, options?: { variables?: object; token?: string; headers?: Record<string, string> }): Promise<{ status: number; headers: Headers; body: GraphqlBody }>;
  stopGateway(): Promise<void>;
  close(): Promise<void>;
}

export interface GraphqlBody {
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export async function openTinyShop(options: Partial<GatewayOptions> = {}): Promise<TinyShop> {
  const gatewayKey = await newKey('gateway-1');
  const publicKeys = { keys: [gatewayKey.publicJwk] };
  const orders = new Map<string, TinyOrder>();
  const reads: string[] = [];
  const names = new Map([['p1', 'Lamp'], ['p2', 'Chair']]);
  const stock = new Map<string, number>();
  const carts: TinyShop['carts'] = new Map();
  const ticks = new EventEmitter();
  const desk = await openTokenDesk();
  const [ofOrders, ofProducts, ofReviews] = await Promise.all([
    startTinySubgraph('orders', ORDERS, { ...orderResolvers(orders, reads), ...otherLiveResolvers(stock, carts, ticks, reads) }, publicKeys),
    startTinySubgraph('products', PRODUCTS, productResolvers(names), publicKeys),
    startTinySubgraph('reviews', REVIEWS, reviewResolvers, publicKeys),
  ]);
  const all = [{ subgraph: ofOrders, sdl: ORDERS }, { subgraph: ofProducts, sdl: PRODUCTS }, { subgraph: ofReviews, sdl: REVIEWS }];
  const recompose = (change = (sdl: string) => sdl) => compose(all.map(({ subgraph: { name, url }, sdl }) => ({ name, url, sdl: change(sdl), file: `${name}.graphql` })) as never).supergraphSdl;
  const supergraphSdl = recompose();
  const bus = options.bus ?? createInProcessBus();
  const gateway = await startGateway({
    supergraphSdl, bus,
    subgraphs: all.map(({ subgraph: { name, url } }) => ({ name, url })),
    host: '127.0.0.1', port: 0, identity: { internalPrivateKey: gatewayKey.privateJwk, accessTokenJwksUrl: desk.jwksUrl },
    origins: ['https://friend.example'], introspection: true, timeoutsMs: {}, versions: { gateway: '1.2.3' },
    pages: new URL('./no-pages', import.meta.url).pathname, log: createLog('gateway', 'silent'),
    ...options,
  });

  return {
    url: gateway.url, names, recompose, desk, bus, orders, stock, carts, reads,
    tick: (n) => void (n < 0 ? ticks.emit('end') : ticks.emit('tick', n)),
    tickers: () => ticks.listenerCount('tick'),
    async say(subject, envelope = {}) {
      await bus.publish([{ subject, envelope: { id: randomUUID(), ...envelope } as never }]);
    },
    subgraphs: { orders: ofOrders, products: ofProducts, reviews: ofReviews },
    change(orderId, status) {
      return orders.get(orderId)?.statuses.push(status) ?? 0;
    },
    async tell(orderId, version) {
      await bus.publish([{ subject: `shop.orders.order.changed.v1.${orderId}`, envelope: { id: randomUUID(), aggregateId: orderId, aggregateVersion: version } as never }]);
    },
    async query(query, { variables, token, headers = {} } = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlBody };
    },
    stopGateway: () => gateway.stop(),
    async close() {
      await gateway.stop();
      await Promise.all([ofOrders.close(), ofProducts.close(), ofReviews.close(), desk.close()]);
    },
  };
}

const failure = (code: string | null, message = 'secret-canary') => new GraphQLError(message, { extensions: { ...(code ? { code } : {}), field: ['id'], stack: 'secret-canary' } });

function orderResolvers(orders: Map<string, TinyOrder>, reads: string[]): object {
  const find = (id: string, caller: Caller, version?: number) => {
    reads.push(version === undefined ? 'now' : String(version));
    const order = orders.get(id);
    if (!order || order.owner !== caller.userId) return null;
    const at = version ?? order.statuses.length;
    return { id, version: at, status: order.statuses[at - 1], product: { id: 'p1' }, lines: [{ quantity: 2, product: { id: 'p1' } }, { quantity: 1, product: { id: 'p2' } }] };
  };
  return {
    Query: {
      order: (_: unknown, { id }: { id: string }, { caller }: { caller: Caller }) => {
        if (!id.startsWith('order_')) throw failure('INVALID_ID', 'This is not an id.');
        return find(id, caller);
      },
      whoAmI: (_: unknown, __: unknown, { caller }: { caller: Caller }) => JSON.stringify(caller),
      fail: (_: unknown, { code, message }: { code: string | null; message?: string }) => { throw failure(code, message); },
      failHard: () => { throw failure(null); },
      count: (_: unknown, { n }: { n: number }) => n,
    },
    Mutation: {
      place: async (_: unknown, { note }: { note: string }) => {
        await new Promise((resolve) => setTimeout(resolve, note === 'slow' ? 400 : 0));
        return { id: 'order_1', version: 1, status: `placed ${note}`, lines: [] };
      },
    },
    Order: {
      __resolveReference: async ({ id, version }: { id: string; version?: number }, { caller }: { caller: Caller }) => find(id, caller, version),
      note: (_: unknown, { length }: { length: number }) => 'x'.repeat(length),
    },
  };
}

function productResolvers(names: ReadonlyMap<string, string>): object {
  const productOf = (id: string) => (names.has(id) ? { id, name: names.get(id) } : null);
  return {
    Query: { product: (_: unknown, { id }: { id: string }) => productOf(id), products: () => [...names.keys()].map(productOf) },
    Product: { __resolveReference: async ({ id }: { id: string }) => productOf(id), alike: () => productOf('p2') },
  };
}
const reviewResolvers = {
  Product: { __resolveReference: async ({ id }: { id: string }) => ({ id }), reviews: () => [{ text: 'Good', stars: 5 }], rating: (_: unknown, { scale = 1 }: { scale?: number }) => 4.5 * scale },
};

function otherLiveResolvers(stock: Map<string, number>, carts: TinyShop['carts'], ticks: EventEmitter, reads: string[]): object {
  return {
    Stock: {
      async __resolveReference({ id }: { id: string }) {
        reads.push(id);
        return stock.has(id) ? { id, available: stock.get(id), product: { id } } : null;
      },
    },
    Cart: {
      async __resolveReference({ id, secret }: { id: string; secret?: string }) {
        reads.push(id);
        const cart = carts.get(id);
        return cart && cart.secret === secret ? { id, total: cart.total, product: { id: 'p1' } } : null;
      },
    },
    Subscription: {
      ticks: {
        subscribe(_: unknown, { fail }: { fail?: boolean }) {
          if (fail) throw failure('FORBIDDEN', 'Ticks are not for you.');
          return on(ticks, 'tick', { close: ['end'] });
        },
        resolve: ([n]: [number], _: unknown, { caller }: { caller: Caller }) => ({ n, product: { id: caller.userId === undefined ? 'p2' : 'p1' } }),
      },
    },
  };
}

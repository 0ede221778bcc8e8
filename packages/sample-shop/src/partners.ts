import { createHash } from 'node:crypto';
import type { Id } from '@storegraph/kernel/ids';
import { DAY, NOW, later } from './clock.ts';
import { createRandom } from './random.ts';
import { sampleId } from './sample-id.ts';

/** A partner of the demo shop, whom anybody may play. */
export interface DemoPartner {
  readonly id: Id<'partner'>;
  readonly name: string;
  readonly contract: string;
  readonly costPerSecond: number;
  readonly costBurst: number;
  readonly createdAt: Date;
  /** Sent as `x-api-key`. Everybody knows it: it is made for the demo shop alone. */
  readonly apiKey: string;
  readonly keyId: Id<'key'>;
  /** The operations of its application; they are active. */
  readonly manifest: { readonly id: Id<'manifest'>; readonly label: string; readonly operations: readonly DemoOperation[] };
}

/** An operation that a demo partner has published. */
export interface DemoOperation {
  /** SHA-256 of the body, in hex. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly body: string;
}

const operation = (body: string): DemoOperation => {
  const [, type, name] = /^(query|mutation|subscription) (\w+)/.exec(body) ?? [];
  return { id: createHash('sha256').update(body).digest('hex'), name: name ?? '', type: type as DemoOperation['type'], body };
};

const OFFERS = operation(`query Offers($query: String!, $first: Int = 10) {
  searchProducts(query: $query, first: $first) {
    edges { node { id name brand priceRange { min { amount currency } max { amount currency } } ratingSummary { average count } } }
    pageInfo { hasNextPage endCursor }
  }
}`);
const SHELVES = operation('query Shelves { categories { id slug name parent { id } } }');
const OFFER = operation(`query Offer($slug: String!) {
  product(slug: $slug) {
    id name description imageUrl
    variants { id name price { amount currency } availability { status orderableQuantity } }
  }
}`);
const TRENDING = operation('query Trending($first: Int = 5) { trendingProducts(first: $first) { product { id slug name imageUrl } reason { type } } }');
const OPEN_CART = operation('mutation OpenCart($input: CreateCartInput!) { createCart(input: $input) { cart { id version } token userErrors { code message field } } }');
const FILL_CART = operation(`mutation FillCart($input: AddToCartInput!) {
  addToCart(input: $input) { cart { id version total { amount currency } lines { id name quantity } problems { code message } } userErrors { code message field } }
}`);
const LOG_IN = operation('mutation LogIn($input: LoginInput!) { login(input: $input) { session { accessToken accessTokenExpiresAt refreshToken user { id displayName } } userErrors { code message } } }');
const TAKE_CART = operation('mutation TakeCart($input: MergeCartInput!) { mergeCart(input: $input) { cart { id version total { amount currency } } userErrors { code message field } } }');
const ORDER = operation('mutation Order($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number version displayStatus total { amount currency } } userErrors { code message field } } }');
const ORDER_STATUS = operation('query OrderStatus($number: String!) { orderByNumber(number: $number) { id number displayStatus trackingNumber updatedAt lines { id productName quantity } } }');
const FOLLOW_ORDER = operation('subscription FollowOrder($orderId: ID!, $afterVersion: Int) { orderStatusChanged(orderId: $orderId, afterVersion: $afterVersion) { id version displayStatus trackingNumber paymentStatus updatedAt } }');

const PARTNERS: readonly (readonly [name: string, costPerSecond: number, costBurst: number, operations: readonly DemoOperation[]])[] = [
  ['Pocket Shop', 500, 5_000, [SHELVES, OFFERS, OFFER, TRENDING, OPEN_CART, FILL_CART, LOG_IN, TAKE_CART, ORDER, ORDER_STATUS, FOLLOW_ORDER]],
  ['Price Compass', 200, 2_000, [SHELVES, OFFERS, OFFER]],
  ['Parcel Watch', 50, 500, [LOG_IN, ORDER_STATUS, FOLLOW_ORDER]],
];

/** Three partners: one sells, one compares, one follows parcels. */
export const demoPartners: readonly DemoPartner[] = PARTNERS.map(([name, costPerSecond, costBurst, operations], index) => {
  const chance = createRandom(`partners/${name}`);
  const createdAt = later(NOW, (index - PARTNERS.length) * DAY);
  return {
    id: sampleId('partner', createdAt, chance), name, contract: 'partner', costPerSecond, costBurst, createdAt,
    apiKey: `sg_demo_${name.toLowerCase().replace(' ', '_')}_known_to_everybody`, keyId: sampleId('key', createdAt, chance),
    manifest: { id: sampleId('manifest', createdAt, chance), label: '1.0.0', operations },
  };
});

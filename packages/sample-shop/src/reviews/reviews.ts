import type { Customer } from '../accounts/users.ts';
import type { ListedProduct } from '../catalogue/products.ts';
import { DAY, HOUR, NOW, OPENED, later } from '../clock.ts';
import { createPopularity } from '../popularity.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleOrder, SampleReview } from '../shape.ts';
import { writeReview } from './review-text.ts';

/** Of the reviews, how many are by customers who have the product, as far as there are enough of them. */
const VERIFIED_SHARE = 0.8;

/** Somebody who has something to say about a product, and since when. */
interface Occasion {
  readonly product: ListedProduct;
  readonly customer: Customer;
  readonly since: Date;
  readonly isVerified: boolean;
}

/** So many reviews, at most one per product and customer, in the order they were written. */
export function createReviews(count: number, products: readonly ListedProduct[], customers: readonly Customer[], orders: readonly SampleOrder[], random: Random): SampleReview[] {
  const delivered = deliveries(products, customers, orders);
  const verified = random.shuffle([...delivered.values()]).slice(0, Math.round(count * VERIFIED_SHARE));
  const others = hearsay(count - verified.length, products, customers, delivered, random);
  return [...verified, ...others]
    .map((occasion) => ({ ...occasion, createdAt: later(occasion.since, random.between(0.02, 1) * Math.min(40 * DAY, NOW.getTime() - occasion.since.getTime() - HOUR)) }))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ product, customer: { user, country }, isVerified, createdAt }) => ({
      id: sampleId('rev', createdAt, random),
      productId: product.id, customerId: user.id,
      ...writeReview(product.noun.toLowerCase(), country.code, random),
      isVerified, createdAt,
    }));
}

const keyOf = (product: { readonly id: string }, customer: Customer) => `${product.id} ${customer.user.id}`;

/** The first delivery of each product to each customer. */
function deliveries(products: readonly ListedProduct[], customers: readonly Customer[], orders: readonly SampleOrder[]): Map<string, Occasion> {
  const productById = new Map(products.map((product) => [product.id, product]));
  const customerById = new Map(customers.map((customer) => [customer.user.id, customer]));
  const occasions = orders.flatMap(({ customerId, lines, history }) => {
    const delivery = history.find(({ event }) => event === 'orders.order-delivered');
    const customer = customerById.get(customerId);
    if (!delivery || !customer) return [];
    return lines.flatMap(({ productId }) => {
      const product = productById.get(productId);
      return product ? [{ product, customer, since: delivery.occurredAt, isVerified: true }] : [];
    });
  });
  const latestFirst = occasions.sort((a, b) => b.since.getTime() - a.since.getTime());
  return new Map(latestFirst.map((occasion) => [keyOf(occasion.product, occasion.customer), occasion]));
}

/** Customers who write about what this shop never brought them, such as presents. */
function hearsay(count: number, products: readonly ListedProduct[], customers: readonly Customer[], delivered: ReadonlyMap<string, unknown>, random: Random): Occasion[] {
  const talkedAbout = createPopularity(random.shuffle(products.filter(({ isPublished }) => isPublished)), random);
  const found = new Map<string, Occasion>();
  while (found.size < count) {
    const [product, customer] = [talkedAbout(), random.pick(customers)];
    const key = keyOf(product, customer);
    const since = new Date(Math.max(OPENED.getTime(), product.createdAt.getTime(), customer.user.createdAt.getTime()));
    if (!delivered.has(key) && !found.has(key) && since.getTime() < NOW.getTime() - DAY) found.set(key, { product, customer, since, isVerified: false });
  }
  return [...found.values()];
}

import { createUsers } from './accounts/users.ts';
import { createCategories } from './catalogue/categories.ts';
import { plantPairs } from './catalogue/planted-pairs.ts';
import { createProducts } from './catalogue/products.ts';
import { stockUp } from './catalogue/stock.ts';
import { createBaskets } from './orders/baskets.ts';
import { planOrders } from './orders/order-plan.ts';
import { withGuests } from './orders/guest-orders.ts';
import { createOrders } from './orders/orders.ts';
import { withRarePayments } from './orders/rare-payments.ts';
import { createRandom } from './random.ts';
import { createReviews } from './reviews/reviews.ts';
import type { SampleShop } from './shape.ts';
import { SIZES } from './sizes.ts';
import type { SampleSize } from './sizes.ts';
import { SHELVES } from './words/shelves.ts';

const made = new Map<SampleSize, SampleShop>();

/**
 * The sample shop of a size: the same ids, names and histories each time, on every machine.
 * Its story ends on 1 November 2026. It is made once per process.
 */
export function createSampleShop(size: SampleSize): SampleShop {
  const shop = made.get(size) ?? makeSampleShop(size);
  made.set(size, shop);
  return shop;
}

/** Makes it anew, with no memory of having done so before. */
export function makeSampleShop(size: SampleSize): SampleShop {
  const counts = SIZES[size];
  const chance = (concern: string) => createRandom(`${size}/${concern}`);
  const { categories, stocked } = createCategories(SHELVES[size], chance('categories'));
  const listed = createProducts(stocked, counts, chance('products'));
  const plantedPairs = plantPairs(listed, counts.plantedPairs);
  const plan = planOrders(counts, chance('plan'));
  const firstOrders = new Map(plan.toReversed().map(({ customer, placedAt }) => [customer, placedAt]));
  const { users, customers } = createUsers(counts, (customer) => firstOrders.get(customer), chance('users'));
  const fillBasket = createBaskets(listed, plantedPairs, counts.pairShare, chance('baskets'));
  const orders = withRarePayments(createOrders(plan, customers, fillBasket, chance('orders')));
  const products = stockUp(listed, orders, chance('stock'));
  const reviews = createReviews(counts.reviews, listed, customers, orders, chance('reviews'));
  return { categories, products, users, orders: withGuests(orders, reviews, chance('guests')), reviews, plantedPairs };
}

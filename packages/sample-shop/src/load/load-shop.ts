import { DAY, FOUNDED, NOW, OPENED, later } from '../clock.ts';
import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { writeReview } from '../reviews/review-text.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleCategory, SampleProduct, SampleReview } from '../shape.ts';
import { COUNTRIES } from '../words/countries.ts';
import { createLoadCategories } from './load-categories.ts';
import { createLoadProducts } from './load-products.ts';
import { LOAD_SIZES } from './load-sizes.ts';
import type { LoadCounts, LoadSize } from './load-sizes.ts';
import { createZipf } from './zipf.ts';

/** A shop for measuring. What there is much of comes as a stream, one thing after the other, and can be read again from its start. */
export interface LoadShop {
  readonly counts: LoadCounts;
  readonly categories: readonly SampleCategory[];
  /** As they were listed: ids rise. */
  products(): Iterable<SampleProduct>;
  /** Product by product, as they were listed. */
  reviews(): Iterable<Omit<SampleReview, 'isVerified'>>;
  /** As they were placed: ids rise. */
  orders(): Iterable<LoadOrder>;
}

/** What is learnt from an order. */
export interface LoadOrder {
  readonly id: `order_${string}`;
  readonly customerId: `user_${string}`;
  readonly placedAt: Date;
  /** No product twice. */
  readonly productIds: readonly SampleProduct['id'][];
}

/** How often one more product is bought in the same order: 2.2 of them on average. */
const ONE_MORE = 0.545;
/** How often that is one that goes with the one before. */
const COMPANION = 0.5;
const COMPANIONS = 4;
/** Prime, and so in step with no count of ours. */
const STRIDE = 61_843;

/** The shop of a load size: the same to the last bit each time, on every machine. */
export function createLoadShop(size: LoadSize): LoadShop {
  return makeLoadShop(size, LOAD_SIZES[size]);
}

/** A shop of other counts, for tests. */
export function makeLoadShop(seed: string, counts: LoadCounts): LoadShop {
  const { categories, shelves } = createLoadCategories(counts.categories, createRandom(`${seed}/categories`));
  const products = createLoadProducts(seed, counts, shelves);
  const zipf = createZipf(counts.products);
  // What is popular is anywhere in the catalogue, not at its start.
  const numberOfRank = (rank: number) => (rank * STRIDE) % counts.products;
  // Among a million seeds some draw alike: the moment tells those apart.
  const customerAt = (number: number) => sampleId('user', later(FOUNDED, number), createRandom(`${seed}/customer/${number}`));

  return {
    counts, categories,
    *products() {
      for (let number = 0; number < counts.products; number += 1) yield products.at(number);
    },
    *reviews() {
      for (let rank = 0; rank < counts.products; rank += 1) {
        const number = numberOfRank(rank);
        const random = createRandom(`${seed}/reviews/${number}`);
        const [productId, noun, first] = [products.idAt(number), products.nounAt(number).toLowerCase(), random.int(0, counts.customers - 1)];
        // A fraction of a review is one as often.
        const count = Math.min(counts.customers, Math.floor(counts.reviews * zipf.shareOf(rank) + random.next()));
        for (let index = 0; index < count; index += 1) {
          const createdAt = later(momentIn(random), number);
          const country = random.pick(COUNTRIES);
          yield { id: sampleId('rev', createdAt, random), productId, customerId: customerAt((first + index * STRIDE) % counts.customers), createdAt, ...writeReview(noun, country.code, random) };
        }
      }
    },
    *orders() {
      const random = createRandom(`${seed}/orders`);
      for (let order = 0; order < counts.orders; order += 1) {
        const placedAt = later(OPENED, (order / counts.orders) * (NOW.getTime() - OPENED.getTime() - DAY));
        yield { id: sampleId('order', placedAt, random), customerId: customerAt(random.int(0, counts.customers - 1)), placedAt, productIds: basket(random).map(products.idAt) };
      }
    },
  };

  function basket(random: Random): number[] {
    const numbers = [numberOfRank(zipf.rankOf(random.next()))];
    while (random.chance(ONE_MORE)) {
      const last = numbers.at(-1) ?? 0;
      numbers.push(random.chance(COMPANION) ? (last + random.int(1, COMPANIONS)) % counts.products : numberOfRank(zipf.rankOf(random.next())));
    }
    return [...new Set(numbers)];
  }
}

const momentIn = (random: Random): Date => later(OPENED, random.next() * (NOW.getTime() - OPENED.getTime() - DAY));

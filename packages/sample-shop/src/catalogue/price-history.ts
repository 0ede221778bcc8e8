import type { Id } from '@storegraph/kernel/ids';
import { DAY, NOW, later } from '../clock.ts';
import { createRandom } from '../random.ts';
import type { SampleCurrency, SampleProduct, SampleShop } from '../shape.ts';

/** What a variant came to cost at a time. */
export interface SamplePriceEntry {
  readonly variantId: Id<'var'>;
  readonly currency: SampleCurrency;
  readonly amountMinor: bigint;
  /** The higher price it is announced with when it is reduced. */
  readonly compareAtMinor: bigint | null;
  readonly validFrom: Date;
}

/** One product in so many is reduced: some of the oldest and some of the newest. */
const REDUCED_EVERY = 8;
/** What prices end on in each currency: 68.90, 74.95, 10,980. */
const SHORT_OF_A_HUNDRED: Readonly<Record<SampleCurrency, bigint>> = { EUR: 10n, USD: 5n, JPY: 20n };

/** How every price of the shop came to be what it is, oldest entry first: the last of each is the price as the shop tells it. */
export function createPriceHistory({ products }: Pick<SampleShop, 'products'>): readonly SamplePriceEntry[] {
  const random = createRandom('price-history');
  const reducedAt = new Map(products.filter((_, index) => index % REDUCED_EVERY === REDUCED_EVERY / 2).map(({ id }) => [id, later(NOW, -random.int(2, 25) * DAY)]));
  const listed = products.flatMap((product) => entriesOf(product, product.createdAt, reducedAt.has(product.id) ? before : (amount) => amount));
  const reduced = products.flatMap((product) => {
    const at = reducedAt.get(product.id);
    return at ? entriesOf(product, at, (amount) => amount, before) : [];
  });
  return [...listed, ...reduced].sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
}

type Price = (amountMinor: bigint, currency: SampleCurrency) => bigint;

function entriesOf({ variants }: SampleProduct, validFrom: Date, price: Price, compareAt?: Price): SamplePriceEntry[] {
  return variants.flatMap(({ id: variantId, prices }) => Object.entries(prices).map(([key, amountMinor]) => {
    const currency = key as SampleCurrency;
    return { variantId, currency, amountMinor: price(amountMinor, currency), compareAtMinor: compareAt?.(amountMinor, currency) ?? null, validFrom };
  }));
}

/** What something cost before it was reduced by a fifth. */
function before(amountMinor: bigint, currency: SampleCurrency): bigint {
  const short = SHORT_OF_A_HUNDRED[currency];
  return ((((amountMinor + short) * 5n) / 4n + 50n) / 100n) * 100n - short;
}

import { gridSize, variantForms } from '../catalogue/variant-grid.ts';
import { toPrices } from '../catalogue/prices.ts';
import { DAY, FOUNDED, NOW, later } from '../clock.ts';
import { toExactTotal } from '../exact-total.ts';
import { itemAt } from '../item-at.ts';
import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleProduct } from '../shape.ts';
import { toSlug } from '../slug.ts';
import { BRANDS } from '../words/brands.ts';
import { OPTION_AXES } from '../words/option-axes.ts';
import type { OptionAxis, OptionAxisName } from '../words/option-axes.ts';
import type { ProductKind } from '../words/product-kind.ts';
import { LIVING_WITH, MAKING } from '../words/product-sentences.ts';
import { SERIES } from '../words/series.ts';
import type { LoadShelf } from './load-categories.ts';
import type { LoadCounts } from './load-sizes.ts';

/** Products that come in more forms than fit on a page, and how many. */
const MATRICES: readonly number[] = [320, 360, 384];
/** What products with many forms are offered in besides their own options. */
const MORE_AXES: readonly OptionAxisName[] = ['size', 'set', 'cloth', 'length', 'glaze', 'scent'];
const HIDDEN_SHARE = 0.02;
const SCARCE_SHARE = 0.02;

interface Place {
  readonly shelf: LoadShelf;
  readonly kind: ProductKind;
}

/** Products by their number, from 0; each is made from its number alone. */
export interface LoadProducts {
  at(number: number): SampleProduct;
  /** The id of the product with this number, without making the product. */
  idAt(number: number): SampleProduct['id'];
  nounAt(number: number): string;
}

/** The products of so many, on these shelves. */
export function createLoadProducts(seed: string, counts: LoadCounts, shelves: readonly LoadShelf[]): LoadProducts {
  const places = shelves.flatMap((shelf) => shelf.kinds.map((kind): Place => ({ shelf, kind })));
  const forms = formsOf(counts, createRandom(`${seed}/forms`));
  const listedAt = (number: number) => later(FOUNDED, DAY + (number / counts.products) * (NOW.getTime() - FOUNDED.getTime() - 31 * DAY));
  const idAt = (number: number) => sampleId('prod', listedAt(number), createRandom(`${seed}/product-id/${number}`));
  const placeAt = (number: number) => itemAt(places, number % places.length);

  return {
    idAt,
    nounAt: (number) => placeAt(number).kind.noun,
    at(number) {
      const random = createRandom(`${seed}/product/${number}`);
      const { shelf: { category, below, department }, kind } = placeAt(number);
      const turn = Math.floor(number / places.length);
      // Two different names of a series, and no pair twice for the same kind.
      const first = turn % SERIES.length;
      const series = itemAt(SERIES, first);
      const second = itemAt(SERIES, (first + 1 + (Math.floor(turn / SERIES.length) % (SERIES.length - 1))) % SERIES.length);
      const name = `${series} ${second} ${kind.noun}`;
      const slug = toSlug(name);
      const brand = random.chance(0.2) ? random.pick(BRANDS[department] ?? []) : `${random.pick(SERIES)} & ${random.pick(SERIES.slice(0, 5))}`;
      const euros = kind.euros * random.between(0.85, 1.25);
      return {
        id: idAt(number), slug, name, brand,
        isPublished: !random.chance(HIDDEN_SHARE),
        description: [kind.blurb, random.pick(MAKING).replace('{brand}', brand), random.pick(LIVING_WITH)].join(' '),
        categoryId: (below[first % Math.max(1, below.length)] ?? category).id,
        imageUrl: `/images/products/${slug}.svg`,
        createdAt: listedAt(number),
        variants: variantForms(axesFor(kind, itemAt(forms, number)), itemAt(forms, number)).map(({ options, factor }, index) => ({
          id: sampleId('var', later(listedAt(number), index), random),
          sku: `L${String(number + 1).padStart(6, '0')}-${String(index + 1).padStart(3, '0')}`,
          name: options.map(({ value }) => value).join(' / '),
          options,
          prices: toPrices(euros * factor),
          onHand: random.chance(SCARCE_SHARE) ? random.int(0, 3) : random.int(8, 160),
          allocated: 0,
        })),
      };
    },
  };
}

/** How many forms each product has: most a few, some very many, three of them hundreds. */
function formsOf({ products, variants }: LoadCounts, random: Random): readonly number[] {
  const drawn = Array.from({ length: products - MATRICES.length }, () => 1 + Math.floor(random.next() * random.next() * random.next() * 34));
  const usual = toExactTotal(drawn, variants - MATRICES.reduce((sum, count) => sum + count, 0), () => 24, random);
  // Somewhere in the middle of the catalogue, far from each other.
  const all = [...usual];
  MATRICES.forEach((count, index) => all.splice(Math.floor((products * (index + 1)) / (MATRICES.length + 1)), 0, count));
  return all;
}

/** The options of a kind, and as many more as it takes. */
function axesFor(kind: ProductKind, forms: number): OptionAxis[] {
  const axes: OptionAxis[] = kind.axes.map((name) => OPTION_AXES[name]);
  for (const name of MORE_AXES) {
    if (gridSize(axes) >= forms) break;
    const axis = OPTION_AXES[name];
    if (axes.every((own) => own.name !== axis.name)) axes.push(axis);
  }
  return axes;
}

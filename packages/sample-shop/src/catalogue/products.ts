import { DAY, FOUNDED, NOW, OPENED, later } from '../clock.ts';
import { toExactTotal } from '../exact-total.ts';
import { itemAt } from '../item-at.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleProduct, SampleVariant } from '../shape.ts';
import type { SampleCounts } from '../sizes.ts';
import { toSlug } from '../slug.ts';
import { BRANDS } from '../words/brands.ts';
import { OPTION_AXES } from '../words/option-axes.ts';
import type { OptionAxis } from '../words/option-axes.ts';
import type { ProductKind } from '../words/product-kind.ts';
import { LIVING_WITH, MAKING } from '../words/product-sentences.ts';
import { SERIES } from '../words/series.ts';
import type { StockedCategory } from './categories.ts';
import { toPrices } from './prices.ts';
import { gridSize, variantForms } from './variant-grid.ts';

/** A variant before anything was put in the warehouse. */
export type ListedVariant = Omit<SampleVariant, 'onHand' | 'allocated'>;

/** A product before anything was put in the warehouse. */
export interface ListedProduct extends Omit<SampleProduct, 'variants'> {
  readonly variants: readonly ListedVariant[];
  readonly noun: string;
  /** Whether it is the first of its kind; those were there from the start and still are. */
  readonly isFirstOfKind: boolean;
}

/** What of a product is settled before there are dates. */
interface Idea extends StockedCategory {
  readonly kind: ProductKind;
  readonly series: string;
  readonly isFirstOfKind: boolean;
  readonly listedAt: Date;
}

/** As many products as promised, evenly over the categories, in the order they were listed. */
export function createProducts(stocked: readonly StockedCategory[], counts: SampleCounts, random: Random): ListedProduct[] {
  const ideas = ideasFor(stocked, counts.products / stocked.length, random).sort((a, b) => a.listedAt.getTime() - b.listedAt.getTime());
  const hidden = new Set(random.shuffle(ideas.filter((idea) => !idea.isFirstOfKind)).slice(0, counts.unpublished));
  const capacity = (index: number) => Math.min(24, gridSize(axesOf(itemAt(ideas, index).kind)));
  // Most products come in a few forms, some in very many.
  const forms = toExactTotal(ideas.map(() => 1 + Math.floor(random.next() * random.next() * random.next() * 30)), counts.variants, capacity, random);
  return ideas.map((idea, index) => toProduct(idea, index + 1, itemAt(forms, index), !hidden.has(idea), random));
}

function ideasFor(stocked: readonly StockedCategory[], perCategory: number, random: Random): Idea[] {
  const series = random.shuffle(SERIES);
  return stocked.flatMap((place, placeIndex) => Array.from({ length: perCategory }, (_, index) => {
    const isFirstOfKind = index < place.kinds.length;
    const isNovelty = !isFirstOfKind && random.chance(0.4);
    return {
      ...place,
      kind: itemAt(place.kinds, index % place.kinds.length),
      series: itemAt(series, (placeIndex * perCategory + index) % series.length),
      isFirstOfKind,
      listedAt: isNovelty ? later(OPENED, random.next() * (NOW.getTime() - OPENED.getTime() - 30 * DAY)) : later(FOUNDED, DAY + random.next() * 50 * DAY),
    };
  }));
}

function toProduct({ kind, series, category, department, isFirstOfKind, listedAt }: Idea, number: number, forms: number, isPublished: boolean, random: Random): ListedProduct {
  const name = `${series} ${kind.noun}`;
  const slug = toSlug(name);
  const brand = random.pick(BRANDS[department] ?? []);
  const euros = kind.euros * random.between(0.85, 1.25);
  const skuStem = `${toSlug(kind.noun).split('-').at(-1)?.toUpperCase()}-${String(number).padStart(3, '0')}`;
  return {
    id: sampleId('prod', listedAt, random),
    slug, name, brand, isPublished, isFirstOfKind,
    noun: kind.noun,
    description: [kind.blurb, random.pick(MAKING).replace('{brand}', brand), random.pick(LIVING_WITH)].join(' '),
    categoryId: category.id,
    imageUrl: `/images/products/${slug}.svg`,
    createdAt: listedAt,
    variants: variantForms(turnedAxes(kind, random), forms).map(({ options, factor }, index) => ({
      id: sampleId('var', later(listedAt, index), random),
      sku: `${skuStem}-${String(index + 1).padStart(2, '0')}`,
      name: options.map(({ value }) => value).join(' / '),
      options,
      prices: toPrices(euros * factor),
    })),
  };
}

const axesOf = (kind: ProductKind): OptionAxis[] => kind.axes.map((name) => OPTION_AXES[name]);

/** Starts each list of colours somewhere else, so that not everything is oat first. Sizes stay in their order. */
function turnedAxes(kind: ProductKind, random: Random): OptionAxis[] {
  return axesOf(kind).map((axis) => {
    if (axis.factors) return axis;
    const start = random.int(0, axis.values.length - 1);
    return { ...axis, values: [...axis.values.slice(start), ...axis.values.slice(0, start)] };
  });
}

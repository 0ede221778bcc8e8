import type { Id } from '@storegraph/kernel/ids';
import { FOUNDED, later } from '../clock.ts';
import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleProduct, SampleShop } from '../shape.ts';
import { toSlug } from '../slug.ts';
import { BRANDS } from '../words/brands.ts';
import { SWATCHES } from '../words/swatches.ts';

/** How the sample shop's catalogue is ordered besides its categories. */
export interface SampleTaxonomy {
  readonly brands: readonly SampleBrand[];
  readonly attributes: readonly SampleAttribute[];
  /** What is said of products. */
  readonly said: readonly SampleSaying[];
  readonly collections: readonly SampleCollection[];
}

/** A maker of products. */
export interface SampleBrand {
  readonly id: Id<'brand'>;
  readonly slug: string;
  /** As products name it. */
  readonly name: string;
  readonly description: string;
}

/** Something that is said of products. */
export interface SampleAttribute {
  readonly id: Id<'attr'>;
  readonly code: string;
  readonly name: string;
  readonly type: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'SELECT' | 'MULTISELECT' | 'SWATCH';
  readonly unit: string | null;
  readonly isFilterable: boolean;
  readonly values: readonly { readonly code: string; readonly label: string; readonly swatch: string | null }[];
}

/** A value of a product: a number, `true`, a day, a text or the code of an allowed value. */
export interface SampleSaying {
  readonly productId: Id<'prod'>;
  readonly attributeId: Id<'attr'>;
  readonly value: string;
}

/** A collection: with products by hand, or with conditions. */
export interface SampleCollection {
  readonly id: Id<'coll'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly isPublished: boolean;
  readonly productIds: readonly Id<'prod'>[];
  readonly rule: { readonly match: 'ALL' | 'ANY'; readonly conditions: readonly SampleCondition[] } | null;
}

/** Something a collection by rule asks for. */
export type SampleCondition =
  | { readonly kind: 'CATEGORY'; readonly categoryId: Id<'cat'> }
  | { readonly kind: 'PRICE'; readonly currency: string; readonly maxMinor: bigint }
  | { readonly kind: 'IN_STOCK' }
  | { readonly kind: 'ATTRIBUTE'; readonly attributeId: Id<'attr'>; readonly values: readonly string[] }
  | { readonly kind: 'OPTION'; readonly name: string; readonly values: readonly string[] };

const chosen = (...labels: readonly string[]) => labels.map((label) => ({ code: toSlug(label), label, swatch: null }));

const ATTRIBUTES: readonly Omit<SampleAttribute, 'id'>[] = [
  { code: 'material', name: 'Material', type: 'SELECT', unit: null, isFilterable: true, values: chosen('Stoneware', 'Wood', 'Steel', 'Cloth', 'Leather', 'Glass', 'Paper', 'Mixed') },
  { code: 'care', name: 'Care', type: 'MULTISELECT', unit: null, isFilterable: true, values: chosen('Wipe clean', 'Wash by hand', 'Dishwasher', 'Washing machine') },
  { code: 'colour', name: 'Colour', type: 'SWATCH', unit: null, isFilterable: true, values: Object.entries(SWATCHES).map(([label, swatch]) => ({ code: toSlug(label), label, swatch })) },
  { code: 'weight', name: 'Weight', type: 'NUMBER', unit: 'g', isFilterable: false, values: [] },
  { code: 'made-by-hand', name: 'Made by hand', type: 'BOOLEAN', unit: null, isFilterable: true, values: [] },
  { code: 'first-made', name: 'First made', type: 'DATE', unit: null, isFilterable: false, values: [] },
  { code: 'made-in', name: 'Made in', type: 'TEXT', unit: null, isFilterable: false, values: [] },
];

/** What products with a choice of this name are made of, and how they are cared for. */
const MATERIALS: Readonly<Record<string, readonly [material: string, ...care: readonly string[]]>> = {
  Glaze: ['stoneware', 'dishwasher'], Wood: ['wood', 'wipe-clean', 'wash-by-hand'], Finish: ['steel', 'dishwasher', 'wash-by-hand'], Colour: ['cloth', 'washing-machine'],
  Leather: ['leather', 'wipe-clean'], Glass: ['glass', 'dishwasher'], Ruling: ['paper'], Format: ['paper'], Cover: ['paper'],
};
const PLACES = ['Bornholm, Denmark', 'Selb, Germany', 'Limoges, France', 'Tajimi, Japan', 'Borås, Sweden', 'Portland, USA'];

/** How this shop's catalogue is ordered: the same each time. */
export function createTaxonomy(shop: Pick<SampleShop, 'categories' | 'products'>): SampleTaxonomy {
  const random = createRandom('taxonomy');
  const attributes = ATTRIBUTES.map((attribute, index) => ({ ...attribute, id: sampleId('attr', later(FOUNDED, index), random) }));
  return { brands: brandsOf(shop, random), attributes, said: shop.products.flatMap((product) => sayingsOf(product, attributes, random)), collections: collectionsOf(shop, attributes, random) };
}

function brandsOf({ products }: Pick<SampleShop, 'products'>, random: Random): SampleBrand[] {
  const departments = Object.entries(BRANDS);
  return [...new Set(products.map(({ brand }) => brand))].map((name, index) => {
    const [department = 'the house'] = departments.find(([, names]) => names.includes(name)) ?? [];
    return { id: sampleId('brand', later(FOUNDED, index), random), slug: toSlug(name), name, description: `A small workshop that makes things for ${department.toLowerCase()}, and mends them too.` };
  });
}

function sayingsOf({ id: productId, createdAt, variants }: SampleProduct, attributes: readonly SampleAttribute[], random: Random): SampleSaying[] {
  const options = variants[0]?.options ?? [];
  const [material = 'mixed', ...care] = options.map(({ name }) => MATERIALS[name]).find((found) => found !== undefined) ?? [];
  const colours = options.filter(({ value }) => value in SWATCHES).map(({ value }) => toSlug(value)).slice(0, 1);
  const values: Readonly<Record<string, readonly string[]>> = {
    material: [material], care, colour: colours, weight: [String(random.int(4, 320) * 10)], 'made-by-hand': [String(random.chance(0.4))],
    'first-made': [later(createdAt, -random.int(1, 2_000) * 86_400_000).toISOString().slice(0, 10)], 'made-in': [random.pick(PLACES)],
  };
  return attributes.flatMap(({ id: attributeId, code }) => (values[code] ?? []).map((value) => ({ productId, attributeId, value })));
}

function collectionsOf({ categories, products }: Pick<SampleShop, 'categories' | 'products'>, attributes: readonly SampleAttribute[], random: Random): SampleCollection[] {
  const shown = products.filter(({ isPublished }) => isPublished);
  const picks = random.shuffle([...new Map(shown.map((product) => [product.categoryId, product.id])).values()]).slice(0, 12);
  const said = (code: string, ...values: string[]) => attributes.filter((attribute) => attribute.code === code).map(({ id: attributeId }) => ({ kind: 'ATTRIBUTE' as const, attributeId, values }));
  const top = categories.filter(({ parentId }) => parentId === null).slice(0, 1).map(({ id: categoryId }) => ({ kind: 'CATEGORY' as const, categoryId }));
  const byHand = (productIds: readonly Id<'prod'>[]) => ({ productIds, rule: null });
  const byRule = (match: 'ALL' | 'ANY', ...conditions: SampleCondition[]) => ({ productIds: [], rule: { match, conditions } });
  return [
    { name: 'Our Picks', description: 'One thing from each shelf that we would not give back.', isPublished: true, ...byHand(picks) },
    { name: 'Small Gifts', description: 'Under 30 euros, and here today.', isPublished: true, ...byRule('ALL', { kind: 'PRICE', currency: 'EUR', maxMinor: 3_000n }, { kind: 'IN_STOCK' }) },
    { name: 'Made by Hand', description: 'No two are alike.', isPublished: true, ...byRule('ALL', ...said('made-by-hand', 'true')) },
    { name: 'Of Wood', description: 'Oak, walnut and their relatives.', isPublished: true, ...byRule('ANY', ...said('material', 'wood'), { kind: 'OPTION', name: 'Wood', values: ['Oak', 'Walnut', 'Ash'] }) },
    { name: 'A Set Table', description: 'For the kitchen and the table, ready to be sent.', isPublished: true, ...byRule('ALL', ...top, { kind: 'IN_STOCK' }) },
    { name: 'Next Season', description: 'Not shown yet.', isPublished: false, ...byHand(shown.slice(-6).map(({ id }) => id)) },
  ].map((collection, index) => ({ ...collection, id: sampleId('coll', later(FOUNDED, index), random), slug: toSlug(collection.name) }));
}

import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import { NO_TERMS } from '../../assortment/terms.ts';
import type { CatalogueNow, Changes, ProductNow, SeenProduct, VariantNow } from './catalogue-now.ts';
import { partsOfFact } from '../facts.ts';
import type { FactOwner, Facts, SaidFacts } from '../facts.ts';
import { resolveFacts, withFacts } from './resolve-facts.ts';
import type { FactsNow, ResolvedFacts } from './resolve-facts.ts';
import type { ImportLine, SaidProduct } from '../import-line.ts';
import { problemAt } from '../problem.ts';
import type { Problem, ProblemCode } from '../problem.ts';

/** What a batch of lines comes to. */
export interface BatchPlan {
  readonly changes: Changes;
  readonly problems: readonly Problem[];
  /** Good lines that change something, and good lines that do not. */
  readonly applied: number;
  readonly unchanged: number;
  /** Lines that were refused. */
  readonly failed: number;
  /** What later lines must not say again or otherwise: SKUs of good lines, and what those said of products. */
  readonly skus: readonly { readonly sku: string; readonly line: number }[];
  readonly products: ReadonlyMap<string, SeenProduct>;
}

/** Where ids come from, and how problems name columns. */
export interface PlanDeps {
  /** Whether nothing is kept: what earlier lines brought is not in the catalogue. */
  readonly isDryRun: boolean;
  readonly newProductId: () => Id<'prod'>;
  readonly newVariantId: () => Id<'var'>;
  /** A file's name for a column: `product_name`. */
  readonly nameOf: (key: 'slug' | 'sku' | 'productName' | 'category' | 'name' | 'stock' | 'productWeight' | 'productTaxCategory' | keyof SaidProduct) => string;
  readonly nameOfPrice: (currency: Currency) => string;
  readonly nameOfCompareAt: (currency: Currency) => string;
  readonly nameOfFact: (fact: string, of: FactOwner) => string;
  /** A short mark of a value: the same for the same. */
  readonly mark: (value: string) => string;
}

type Draft = { -readonly [Key in keyof Changes]: Changes[Key] extends readonly (infer Item)[] ? Item[] : never };

/**
 * Decides line by line what is changed and what is refused. A line is applied whole or not at all; of two that contradict
 * each other the first is right.
 */
export function planBatch(lines: readonly ImportLine[], now: CatalogueNow, deps: PlanDeps): BatchPlan {
  const products = new Map(now.products.map((product) => [product.slug, product]));
  const variants = new Map(now.variants.map((variant) => [variant.sku, variant]));
  const before = new Map(products);
  const seenSkus = new Map(now.seenSkus);
  const said = new Map(now.seenProducts);
  const changes: Draft = { newProducts: [], changedProducts: [], newVariants: [], changedVariants: [], prices: [], removedPrices: [], productFacts: [], variantFacts: [], newCounts: [], counts: [] };
  const plan = { problems: [] as Problem[], applied: 0, unchanged: 0, failed: 0, skus: [] as { sku: string; line: number }[] };
  const saidHere = new Set<string>();
  const facts = { products: new Map(now.facts.products), variants: now.facts.variants, attributes: now.facts.attributes, slugs: new Map(now.facts.slugs) };

  for (const line of lines) {
    const variant = variants.get(line.sku);
    const product = line.slug === undefined ? undefined : products.get(line.slug);
    const resolved = resolveLine(line, facts);
    const problems = [...problemsOf(line, variant, product, { ...now, seenSkus, seenProducts: said }, deps), ...problemsOfFacts(line, resolved, said.get(line.slug ?? ''), deps)];
    if (problems.length > 0) {
      plan.problems.push(...problems);
      plan.failed += 1;
      continue;
    }
    seenSkus.set(line.sku, line.number);
    plan.skus.push({ sku: line.sku, line: line.number });
    const { slug } = line;
    const after = slug === undefined ? undefined : applyProduct(line, slug, product, now, deps);
    if (slug !== undefined && after) {
      said.set(slug, { ...said.get(slug), ...marksOf({ ...line.product, ...resolved.product.facts }, deps) });
      saidHere.add(slug);
      products.set(slug, after);
    }
    const { id: variantId, isChanged } = applyVariant(line, after?.id, variant, changes, deps);
    const productFacts = slug !== undefined && after ? factChanges(after.id, resolved.product, facts.products.get(slug)) : [];
    const variantFacts = factChanges(variantId, resolved.variant, facts.variants.get(line.sku));
    changes.productFacts.push(...productFacts);
    changes.variantFacts.push(...variantFacts);
    if (slug !== undefined && productFacts.length > 0) noteFacts(slug, resolved.product.facts, facts);
    plan[after !== product || isChanged || productFacts.length + variantFacts.length > 0 ? 'applied' : 'unchanged'] += 1;
  }
  for (const [slug, product] of products) {
    if (!before.has(slug)) changes.newProducts.push(product);
    else if (before.get(slug) !== product) changes.changedProducts.push(product);
  }
  return { ...plan, changes, products: new Map([...saidHere].map((slug) => [slug, said.get(slug) ?? {}])) };
}

const NOTHING: Facts = {};
const NO_FACTS: ResolvedFacts = { facts: NOTHING, problems: [] };

interface ResolvedLine {
  readonly product: ResolvedFacts;
  readonly variant: ResolvedFacts;
}

function resolveLine({ sku, slug, facts, variantFacts }: ImportLine, now: FactsNow): ResolvedLine {
  return {
    product: facts && slug !== undefined ? resolveFacts(facts, now.products.get(slug) ?? NOTHING, slug, now) : NO_FACTS,
    variant: variantFacts ? resolveFacts(variantFacts, now.variants.get(sku) ?? NOTHING, sku, now) : NO_FACTS,
  };
}

function problemsOfFacts(line: ImportLine, { product, variant }: ResolvedLine, seen: SeenProduct | undefined, { nameOfFact, mark }: PlanDeps): readonly Problem[] {
  const differing = Object.entries(product.facts).filter(([fact, value]) => seen?.[fact] !== undefined && seen[fact] !== mark(JSON.stringify(value)));
  return [
    ...product.problems.map(({ code, fact }) => problemAt(line.number, code, nameOfFact(fact, 'product'), line.facts?.[fact])),
    ...differing.map(([fact, value]) => problemAt(line.number, 'PRODUCT_DIFFERS', nameOfFact(fact, 'product'), value)),
    ...variant.problems.map(({ code, fact }) => problemAt(line.number, code, nameOfFact(fact, 'variant'), line.variantFacts?.[fact])),
  ];
}

const factChanges = <OwnerId>(id: OwnerId, { facts }: ResolvedFacts, before: Facts = NOTHING) =>
  Object.entries(facts).filter(([fact, value]) => value !== (before[fact] ?? null)).map(([fact, value]) => ({ id, fact, value }));

/** What later lines of the batch find. */
function noteFacts(slug: string, said: SaidFacts, facts: { readonly products: Map<string, Facts>; readonly slugs: Map<string, string> }): void {
  facts.products.set(slug, withFacts(facts.products.get(slug) ?? NOTHING, said));
  for (const [fact, value] of Object.entries(said)) {
    const [family, locale, field] = partsOfFact(fact);
    if (family === 'translation' && field === 'slug' && value !== null) facts.slugs.set(`${locale} ${value}`, slug);
  }
}

/** The columns of what a line says of its product, where they are called otherwise. */
const SAID_AS: Partial<Record<keyof SaidProduct, Parameters<PlanDeps['nameOf']>[0]>> = { name: 'productName', weightGrams: 'productWeight', taxCategory: 'productTaxCategory' };

function problemsOf(
  line: ImportLine, variant: VariantNow | undefined, product: ProductNow | undefined, now: CatalogueNow, { nameOf, nameOfPrice, nameOfCompareAt, mark, isDryRun }: PlanDeps,
): readonly Problem[] {
  const found: Problem[] = [];
  const add = (code: ProblemCode, key: Parameters<typeof nameOf>[0], value: unknown = null) => found.push(problemAt(line.number, code, nameOf(key), value));
  const earlier = now.seenSkus.get(line.sku);
  if (earlier !== undefined) return [problemAt(line.number, 'DUPLICATE_SKU', nameOf('sku'), `${line.sku} (line ${earlier})`)];
  const { slug } = line;
  if (variant && slug !== undefined && variant.slug !== slug) add('SKU_OF_OTHER_PRODUCT', 'slug', variant.slug);
  const { category } = line.product;
  if (category !== undefined && !now.categories.has(category)) add('CATEGORY_NOT_FOUND', 'category', category);
  const seen = now.seenProducts.get(slug ?? '');
  for (const [key, value] of Object.entries(line.product) as [keyof SaidProduct, unknown][]) {
    const marked = seen?.[key];
    if (marked !== undefined && marked !== mark(JSON.stringify(value))) add('PRODUCT_DIFFERS', SAID_AS[key] ?? key, value);
  }
  if (slug === undefined && !variant) add('REQUIRED', 'slug');
  // A product that an earlier line brought is there, even when that was only a rehearsal.
  if (slug !== undefined && !product && !(isDryRun && seen)) {
    if (line.product.name === undefined) add('REQUIRED', 'productName');
    if (category === undefined) add('REQUIRED', 'category');
  }
  if (slug !== undefined && !variant && line.name === undefined) add('REQUIRED', 'name');
  for (const [currency, compareAtMinor] of Object.entries(line.compareAts ?? {})) {
    const price = line.prices[currency] === undefined ? variant?.prices[currency] : line.prices[currency];
    // What is so already is no fault of the line.
    if (compareAtMinor === null || (compareAtMinor === variant?.compareAts[currency] && price === variant.prices[currency])) continue;
    if (price == null) found.push(problemAt(line.number, 'REQUIRED', nameOfPrice(currency)));
    else if (compareAtMinor <= price) found.push(problemAt(line.number, 'COMPARE_AT_NOT_HIGHER', nameOfCompareAt(currency)));
  }
  if (variant && line.stock !== undefined && isPromised(line.stock, variant)) add('STOCK_PROMISED', 'stock', line.stock);
  return found;
}

/** Whether more would be promised than there is and may be owed. What is so already is no fault of the line. */
function isPromised(stock: number, { onHand, promised, backorderLimit }: VariantNow): boolean {
  return stock < onHand && backorderLimit !== null && stock + backorderLimit < promised;
}

const marksOf = (said: object, { mark }: PlanDeps): SeenProduct =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [key, mark(JSON.stringify(value))]));

/** The product as the line has it: the same object when the line says nothing new. */
function applyProduct({ product: said }: ImportLine, slug: string, product: ProductNow | undefined, now: CatalogueNow, deps: PlanDeps): ProductNow {
  const { category, ...rest } = said;
  const categoryId = category === undefined ? undefined : now.categories.get(category);
  const wanted = { ...rest, ...(categoryId === undefined ? {} : { categoryId }) };
  if (product) return Object.entries(wanted).every(([key, value]) => product[key as keyof ProductNow] === value) ? product : { ...product, ...wanted };
  // What nobody said of a new product: nothing is shown to shoppers before somebody says so.
  return { id: deps.newProductId(), slug, name: slug, description: '', brand: null, imageUrl: null, isPublished: false, categoryId: '' as Id<'cat'>, ...NO_TERMS, ...wanted };
}

/** Notes what the line changes of its variant. Answers which it is, and whether that is anything. */
function applyVariant(line: ImportLine, productId: Id<'prod'> | undefined, variant: VariantNow | undefined, changes: Draft, deps: PlanDeps): { readonly id: Id<'var'>; readonly isChanged: boolean } {
  const id = variant?.id ?? deps.newVariantId();
  const { sku, options = variant?.options ?? [], name = variant?.name ?? sku } = line;
  const before = variant ?? NO_TERMS;
  const { weightGrams = before.weightGrams, taxCategory = before.taxCategory } = line;
  const isSaidAnew = variant !== undefined
    && (name !== variant.name || !isSameOptions(options, variant.options) || weightGrams !== variant.weightGrams || taxCategory !== variant.taxCategory);
  if (!variant) changes.newVariants.push({ id, productId: found(productId), sku, name, options, weightGrams, taxCategory });
  else if (isSaidAnew) changes.changedVariants.push({ id, name, options, weightGrams, taxCategory });
  const priced = pricesOf(line, variant).filter(({ currency, amountMinor, compareAtMinor }) =>
    amountMinor !== (variant?.prices[currency] ?? null) || compareAtMinor !== (variant?.compareAts[currency] ?? null));
  for (const { currency, amountMinor, compareAtMinor } of priced) {
    if (amountMinor === null) changes.removedPrices.push({ variantId: id, currency });
    else changes.prices.push({ variantId: id, currency, amountMinor, compareAtMinor });
  }
  const isCounted = variant !== undefined && line.stock !== undefined && line.stock !== variant.onHand;
  if (!variant) changes.newCounts.push({ variantId: id, onHand: line.stock ?? 0 });
  else if (isCounted) changes.counts.push({ variantId: id, onHand: line.stock ?? 0 });
  return { id, isChanged: !variant || isSaidAnew || priced.length > 0 || isCounted };
}

/** What the variant costs after the line in each currency that it names. A compare-at price stays while it is higher than the price. */
function pricesOf({ prices, compareAts = {} }: ImportLine, variant: VariantNow | undefined) {
  return [...new Set([...Object.keys(prices), ...Object.keys(compareAts)])].map((currency) => {
    const [price, compareAt] = [variant?.prices[currency] ?? null, variant?.compareAts[currency] ?? null];
    const amountMinor = prices[currency] === undefined ? price : prices[currency];
    const stays = amountMinor === price || (amountMinor !== null && compareAt !== null && compareAt > amountMinor);
    const compareAtMinor = compareAts[currency] === undefined ? (stays ? compareAt : null) : compareAts[currency];
    return { currency, amountMinor, compareAtMinor: amountMinor === null ? null : compareAtMinor };
  });
}

const isSameOptions = (some: VariantNow['options'], others: VariantNow['options']): boolean =>
  some.length === others.length && some.every(({ name, value }, at) => name === others[at]?.name && value === others[at].value);

/** A line of a new variant that names no product was refused. */
function found(id: Id<'prod'> | undefined): Id<'prod'> {
  if (id) return id;
  throw new Error('a new variant is of no product');
}

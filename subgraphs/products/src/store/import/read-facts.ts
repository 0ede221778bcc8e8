import type { EntityManager } from 'typeorm';
import type { Facts } from '../../domain/import/facts.ts';
import { partsOfFact } from '../../domain/import/facts.ts';
import type { ImportLine } from '../../domain/import/import-line.ts';
import type { FactsNow } from '../../domain/import/applying/resolve-facts.ts';
import { createAttributeStore } from '../attributes/attribute-store.ts';

/** The kinds of facts. */
const FAMILIES = ['translation', 'attribute', 'metadata'] as const;
type Family = (typeof FAMILIES)[number];

interface FactRow {
  id: string;
  fact: string;
  value: string;
}

const OF_PRODUCTS: Readonly<Record<Family, string>> = {
  translation: `SELECT t.product_id AS id, 'translation ' || t.locale || ' ' || text.field AS fact, text.value
    FROM product_translation t CROSS JOIN LATERAL (VALUES ('name', t.name), ('description', t.description), ('slug', t.slug)) AS text (field, value)
    WHERE t.product_id = ANY($1) AND text.value IS NOT NULL`,
  // In the order of their characters, whatever the collation.
  attribute: `SELECT s.product_id AS id, 'attribute ' || a.code AS fact, jsonb_agg(s.value ORDER BY s.value COLLATE "C")::text AS value
    FROM product_attribute s JOIN attribute a ON a.id = s.attribute_id WHERE s.product_id = ANY($1) GROUP BY s.product_id, a.code`,
  metadata: `SELECT owner_id AS id, CASE WHEN is_internal THEN 'metadata INTERNAL ' ELSE 'metadata PUBLIC ' END || key AS fact, value FROM product_metadata WHERE owner_id = ANY($1)`,
};
const OF_VARIANTS = OF_PRODUCTS.metadata.replace('product_metadata', 'variant_metadata');

async function read(manager: EntityManager, statements: readonly string[], uuids: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  if (statements.length === 0 || uuids.length === 0) return new Map();
  const rows = await manager.query<FactRow[]>(`SELECT id, fact, value FROM (${statements.join(' UNION ALL ')}) facts ORDER BY fact`, [uuids]);
  const found = new Map<string, Record<string, string>>();
  for (const { id, fact, value } of rows) {
    const facts = found.get(id) ?? {};
    // Written in one way, so that the same is the same text.
    facts[fact] = fact.startsWith('attribute ') ? JSON.stringify(JSON.parse(value)) : value;
    found.set(id, facts);
  }
  return found;
}

/** What is said of products beside their rows, by their UUIDs; of each kind all there is. */
export const readProductFacts = (manager: EntityManager, uuids: readonly string[], families: readonly Family[] = FAMILIES) =>
  read(manager, families.map((family) => OF_PRODUCTS[family]), uuids);

/** The same of variants. */
export const readVariantFacts = (manager: EntityManager, uuids: readonly string[]) => read(manager, [OF_VARIANTS], uuids);

/** What of these things lines name, by UUID. */
interface Named {
  readonly products: ReadonlyMap<string, string>;
  readonly variants: ReadonlyMap<string, string>;
}

const NOTHING: FactsNow = { products: new Map(), variants: new Map(), attributes: new Map(), slugs: new Map() };

/**
 * Reads what the facts of lines are held against, nothing if they have none. Attributes that they name are kept from
 * changing. `named` has the slugs of products and the SKUs of variants, which are locked.
 */
export async function readFactsFor(manager: EntityManager, lines: readonly ImportLine[], named: Named): Promise<FactsNow> {
  const said = new Set(lines.flatMap(({ facts = {} }) => Object.keys(facts)));
  if (said.size === 0 && lines.every(({ variantFacts }) => !variantFacts)) return NOTHING;
  const families = FAMILIES.filter((family) => [...said].some((fact) => fact.startsWith(`${family} `)));
  const codes = [...said].flatMap((fact) => (fact.startsWith('attribute ') ? [fact.slice('attribute '.length)] : []));
  const slugs = lines.flatMap(({ facts = {} }) => Object.entries(facts).flatMap(([fact, value]) => (value !== null && fact.startsWith('translation ') && partsOfFact(fact)[2] === 'slug' ? [value] : [])));
  const attributes = codes.length === 0 ? [] : await createAttributeStore(manager).lockForUse(codes);
  const products = await readProductFacts(manager, [...named.products.keys()], families);
  const variants = lines.some(({ variantFacts }) => variantFacts) ? await readVariantFacts(manager, [...named.variants.keys()]) : new Map<string, Facts>();
  return {
    products: byName(products, named.products), variants: byName(variants, named.variants),
    attributes: new Map(attributes.map((attribute) => [attribute.code, attribute])), slugs: await readSlugs(manager, slugs),
  };
}

const byName = (facts: ReadonlyMap<string, Facts>, names: ReadonlyMap<string, string>): ReadonlyMap<string, Facts> =>
  new Map([...facts].map(([uuid, each]) => [names.get(uuid) ?? '', each]));

async function readSlugs(manager: EntityManager, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await manager.query<{ locale: string; slug: string; holder: string }[]>(
    `SELECT t.locale, t.slug, p.slug AS holder FROM product_translation t JOIN product p ON p.id = t.product_id WHERE t.slug = ANY($1)
     UNION ALL SELECT 'EN', slug, slug FROM product WHERE slug = ANY($1) AND deleted_at IS NULL`, [slugs],
  );
  return new Map(rows.map(({ locale, slug, holder }) => [`${locale} ${slug}`, holder]));
}

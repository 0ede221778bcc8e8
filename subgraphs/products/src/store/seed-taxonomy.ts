import type { EntityManager } from 'typeorm';
import type { SampleCondition, SampleTaxonomy } from '@storegraph/sample-shop/catalogue/taxonomy';
import { toUuid } from '@storegraph/kernel/ids';
import type { Condition } from '../domain/collections/collection.ts';
import { createAttributeStore } from './attributes/attribute-store.ts';
import { createBrandStore } from './brands/brand-store.ts';
import { createCollectionStore } from './collections/collection-store.ts';

/** Adds the sample's brands. Products that name them must come later: the database makes a brand of each name it does not know. */
export async function seedBrands(manager: EntityManager, { brands }: SampleTaxonomy): Promise<void> {
  const store = createBrandStore(manager);
  for (const brand of brands) await store.add({ ...brand, logoUrl: null });
}

/** Adds the sample's attributes, what is said of products by them, and its collections. Categories and products must be there. */
export async function seedTaxonomy(manager: EntityManager, { attributes, said, collections }: SampleTaxonomy): Promise<void> {
  const [attributeStore, collectionStore] = [createAttributeStore(manager), createCollectionStore(manager)];
  for (const attribute of attributes) await attributeStore.add(attribute);
  await manager.query(
    `INSERT INTO product_attribute (product_id, attribute_id, value, number, value_code)
     SELECT product_id, attribute_id, value, CASE WHEN a.type = 'NUMBER' THEN value::numeric END, CASE WHEN a.type IN ('SELECT', 'MULTISELECT', 'SWATCH') THEN value END
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS said (product_id, attribute_id, value) JOIN attribute a ON a.id = attribute_id`,
    [said.map(({ productId }) => toUuid(productId)), said.map(({ attributeId }) => toUuid(attributeId)), said.map(({ value }) => value)],
  );
  for (const { productIds, rule, ...collection } of collections) {
    await collectionStore.add({ ...collection, imageUrl: null, sort: rule ? 'NEWEST' : 'MANUAL', match: rule?.match ?? null });
    if (rule) await collectionStore.setRule(collection.id, { match: rule.match, conditions: rule.conditions.map(toCondition) });
    else await collectionStore.append(collection.id, productIds);
  }
}

function toCondition(condition: SampleCondition): Condition {
  switch (condition.kind) {
    case 'PRICE': return { kind: 'PRICE', currency: condition.currency, minMinor: null, maxMinor: condition.maxMinor.toString() };
    case 'IN_STOCK': return { kind: 'STOCK', isInStock: true };
    case 'ATTRIBUTE': return { kind: 'ATTRIBUTE', attributeId: condition.attributeId, wanted: { by: 'VALUES', values: condition.values } };
    default: return condition;
  }
}

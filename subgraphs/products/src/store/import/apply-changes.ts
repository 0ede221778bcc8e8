import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Terms } from '../../domain/assortment/terms.ts';
import type { Changes, ProductNow } from '../../domain/import/applying/catalogue-now.ts';
import { CatalogueMoved } from '../../domain/import/ports.ts';
import { applyFacts, isInternal } from './apply-facts.ts';
import { keeping } from './keeping.ts';

/** Writes what a batch changes, a statement a table, however many lines that are. Answers the variants to be told of. */
export async function applyChanges(manager: EntityManager, changes: Changes): Promise<readonly Id<'var'>[]> {
  const { newProducts, changedProducts, newVariants, changedVariants, prices, removedPrices } = changes;
  return keeping(async () => {
    await insertAll(manager, newProducts.map(toProductRow), INSERT_PRODUCTS);
    await run(manager, changedProducts.map(toProductRow), UPDATE_PRODUCTS);
    await insertAll(manager, newVariants.map(({ id, productId, ...rest }) => ({ ...rest, ...toTermsRow(rest), id: toUuid(id), product_id: toUuid(productId) })), INSERT_VARIANTS);
    await run(manager, changedVariants.map(({ id, ...rest }) => ({ ...rest, ...toTermsRow(rest), id: toUuid(id) })), UPDATE_VARIANTS);
    await run(manager, prices.map(({ variantId, currency, amountMinor, compareAtMinor }) => ({ variant_id: toUuid(variantId), currency, amount_minor: amountMinor.toString(), compare_at_minor: compareAtMinor?.toString() })), SET_PRICES);
    await run(manager, removedPrices.map(({ variantId, currency }) => ({ variant_id: toUuid(variantId), currency })), REMOVE_PRICES);
    await applyFacts(manager, changes);
    const touched = [...changes.variantFacts.filter(({ fact }) => !isInternal(fact)).map(({ id }) => id), ...changedVariants.map(({ id }) => id), ...prices.map(({ variantId }) => variantId), ...removedPrices.map(({ variantId }) => variantId)];
    return raise(manager, changes, touched);
  });
}

/** Raises the versions of variants that changed, and of all whose product did; new ones begin with theirs. */
async function raise(manager: EntityManager, { changedProducts, newVariants, productFacts }: Changes, touched: readonly Id<'var'>[]): Promise<readonly Id<'var'>[]> {
  const isNew = new Set(newVariants.map(({ id }) => id));
  const ids = [...new Set(touched)].filter((id) => !isNew.has(id)).map(toUuid);
  const productIds = [...new Set([...changedProducts, ...productFacts.filter(({ fact }) => !isInternal(fact))].map(({ id }) => toUuid(id)))];
  if (ids.length + productIds.length > 0) {
    await manager.query('SELECT FROM variant WHERE id = ANY($1) OR product_id = ANY($2) ORDER BY id FOR NO KEY UPDATE', [ids, productIds]);
    const [raised] = await manager.query<[{ id: string }[], number]>(
      'UPDATE variant SET version = version + 1 WHERE (id = ANY($1) OR product_id = ANY($2)) AND deleted_at IS NULL AND NOT id = ANY($3) RETURNING id', [ids, productIds, [...isNew].map(toUuid)],
    );
    return [...isNew, ...raised.map(({ id }) => fromUuid('var', id))];
  }
  return [...isNew];
}

const toProductRow = ({ id, slug, name, description, brand, categoryId, imageUrl, isPublished, ...terms }: ProductNow) =>
  ({ id: toUuid(id), slug, name, description, brand, category_id: toUuid(categoryId), image_url: imageUrl, is_published: isPublished, ...toTermsRow(terms) });
const toTermsRow = ({ weightGrams, taxCategory }: Terms) => ({ weight_grams: weightGrams, tax_category: taxCategory });

const PRODUCT_ROW = 'row (id uuid, slug text, name text, description text, brand text, category_id uuid, image_url text, is_published boolean, weight_grams integer, tax_category text)';
const VARIANT_ROW = 'row (id uuid, product_id uuid, sku text, name text, options jsonb, weight_grams integer, tax_category text)';

// What is unique is inserted in its order, so that two who insert the same do not wait for each other.
const INSERT_PRODUCTS = `
  INSERT INTO product (id, slug, name, description, brand, category_id, image_url, is_published, weight_grams, tax_category, created_at)
  SELECT id, slug, name, description, brand, category_id, image_url, is_published, weight_grams, tax_category, now() FROM jsonb_to_recordset($1::jsonb) AS ${PRODUCT_ROW} ORDER BY slug
  ON CONFLICT DO NOTHING RETURNING 1`;
// Whoever shows or hides it takes away the dates that contradict this; a file that says what is so already plans nothing anew.
const UPDATE_PRODUCTS = `
  UPDATE product p SET name = row.name, description = row.description, brand = row.brand, category_id = row.category_id, image_url = row.image_url, is_published = row.is_published, weight_grams = row.weight_grams, tax_category = row.tax_category,
    publish_at = CASE WHEN row.is_published = p.is_published THEN p.publish_at END,
    unpublish_at = CASE WHEN row.is_published OR NOT p.is_published THEN p.unpublish_at END
  FROM jsonb_to_recordset($1::jsonb) AS ${PRODUCT_ROW} WHERE p.id = row.id`;
const INSERT_VARIANTS = `
  INSERT INTO variant (id, product_id, sku, name, options, weight_grams, tax_category)
  SELECT id, product_id, sku, name, options, weight_grams, tax_category FROM jsonb_to_recordset($1::jsonb) AS ${VARIANT_ROW} ORDER BY sku
  ON CONFLICT DO NOTHING RETURNING 1`;
const UPDATE_VARIANTS = `
  UPDATE variant v SET name = row.name, options = row.options, weight_grams = row.weight_grams, tax_category = row.tax_category FROM jsonb_to_recordset($1::jsonb) AS ${VARIANT_ROW} WHERE v.id = row.id`;
const SET_PRICES = `
  INSERT INTO price (variant_id, currency, amount_minor, compare_at_minor)
  SELECT variant_id, currency, amount_minor, compare_at_minor FROM jsonb_to_recordset($1::jsonb) AS row (variant_id uuid, currency text, amount_minor bigint, compare_at_minor bigint)
  ON CONFLICT (variant_id, currency) DO UPDATE SET amount_minor = excluded.amount_minor, compare_at_minor = excluded.compare_at_minor`;
const REMOVE_PRICES = `
  DELETE FROM price p USING jsonb_to_recordset($1::jsonb) AS row (variant_id uuid, currency text) WHERE p.variant_id = row.variant_id AND p.currency = row.currency`;

/** The rows that a statement returns; it is not sent for none. */
async function run(manager: EntityManager, rows: readonly object[], sql: string): Promise<readonly unknown[]> {
  return rows.length === 0 ? [] : manager.query<unknown[]>(sql, [JSON.stringify(rows)]);
}

async function insertAll(manager: EntityManager, rows: readonly object[], sql: string): Promise<void> {
  const inserted = await run(manager, rows, sql);
  if (inserted.length < rows.length) throw new CatalogueMoved('somebody else made the same meanwhile');
}

import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { CollectionReads } from '../../domain/collections/ports.ts';
import { CAN_BE_ORDERED } from '../catalogue/orderable.ts';

/** Between the ends that a condition's details have, `ends` being where among them. */
const between = (value: string, [min, max]: readonly [string, string], type: string) =>
  `(${min} IS NULL OR ${value} >= (${min})::${type}) AND (${max} IS NULL OR ${value} <= (${max})::${type})`;

const wanted = (name: string) => `c.details->'wanted'->>'${name}'`;

/**
 * Which conditions of all rules hold for some products: what `ruleCondition` asks of all products for one rule, asked the
 * other way round. What is known of the products is laid beside the conditions once for each kind, so that a hundred
 * rules cost hardly more than one.
 */
const HOLDS: readonly string[] = [
  `SELECT p.id, c.collection_id, c.place FROM page p JOIN shelf ON shelf.start = p.category_id JOIN collection_condition c ON c.category_id = shelf.id`,
  `SELECT p.id, c.collection_id, c.place FROM page p JOIN collection_condition c ON c.brand_id = p.brand_id`,
  `SELECT v.product_id, c.collection_id, c.place FROM own v JOIN price m ON m.variant_id = v.id
   JOIN collection_condition c ON c.kind = 'PRICE' AND c.details->>'currency' = m.currency AND ${between('m.amount_minor', [`c.details->>'minMinor'`, `c.details->>'maxMinor'`], 'bigint')}`,
  `SELECT p.id, c.collection_id, c.place FROM page p JOIN collection_condition c ON c.kind = 'STOCK' AND (c.details->>'isInStock')::boolean = p.can_be_ordered`,
  `SELECT s.product_id, c.collection_id, c.place FROM page p JOIN product_attribute s ON s.product_id = p.id JOIN collection_condition c ON c.attribute_id = s.attribute_id
   AND CASE ${wanted('by')}
     WHEN 'VALUES' THEN c.details->'wanted'->'values' ? s.value
     WHEN 'NUMBER' THEN s.number IS NOT NULL AND ${between('s.number', [wanted('min'), wanted('max')], 'numeric')}
     ELSE ${between('s.value', [wanted('from'), wanted('to')], 'text')} END`,
  `SELECT v.product_id, c.collection_id, c.place FROM own v CROSS JOIN LATERAL jsonb_array_elements(v.options) AS option
   JOIN collection_condition c ON c.kind = 'OPTION' AND c.details->>'name' = option->>'name' AND c.details->'values' ? (option->>'value')`,
  `SELECT p.id, c.collection_id, c.place FROM page p JOIN collection_condition c ON c.kind = 'NEW' AND p.created_at > now() - make_interval(days => (c.details->>'days')::integer)`,
];

/** The places of conditions, 1 to 20, as bits: a condition that holds for several variants counts once, and nothing is sorted for that. */
const PLACES = 'bit_or(1 << place)';

/** `by_rule (product_id, collection_id)`: which of the products `$1` the rules of collections find; to be followed by a SELECT or by more of the same. */
export const BY_RULE = `
  WITH RECURSIVE page AS MATERIALIZED (
    SELECT p.id, p.category_id, p.brand_id, p.created_at, ${CAN_BE_ORDERED} AS can_be_ordered FROM product p WHERE p.id = ANY($1)
  ), own AS MATERIALIZED (
    SELECT v.id, v.product_id, v.options FROM variant v WHERE v.product_id = ANY($1) AND v.deleted_at IS NULL
  ), shelf AS (
    SELECT DISTINCT category_id AS start, category_id AS id FROM page UNION SELECT shelf.start, c.parent_id FROM shelf JOIN category c ON c.id = shelf.id WHERE c.parent_id IS NOT NULL
  ), held AS (
    SELECT product_id, collection_id, ${PLACES} AS places FROM (${HOLDS.join(' UNION ALL ')}) each (product_id, collection_id, place) GROUP BY 1, 2
  ), asked AS (
    SELECT collection_id, ${PLACES} AS places FROM collection_condition GROUP BY 1
  ), by_rule AS (
    SELECT held.product_id, held.collection_id FROM held JOIN asked USING (collection_id) JOIN collection ON collection.id = held.collection_id
    WHERE collection.match = 'ANY' OR held.places = asked.places
  )`;

const OF_PRODUCTS = `${BY_RULE}
  SELECT product_id, collection_id FROM collection_product WHERE product_id = ANY($1) UNION ALL SELECT product_id, collection_id FROM by_rule`;

/** In which collections products are, by hand or by rule: one statement, however many products and rules there are. */
export function createCollectionsOfProducts(manager: EntityManager): CollectionReads['ofProducts'] {
  return async (ids) =>
    (await manager.query<{ product_id: string; collection_id: string }[]>(OF_PRODUCTS, [ids.map(toUuid)]))
      .map(({ product_id, collection_id }) => ({ productId: fromUuid('prod', product_id), collectionId: fromUuid('coll', collection_id) }));
}

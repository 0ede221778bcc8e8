import { toUuid } from '@storegraph/kernel/ids';
import type { Condition, Rule, WantedValue } from '../../domain/collections/collection.ts';
import { CAN_BE_ORDERED } from '../catalogue/orderable.ts';
import type { Parameters } from '../parameters.ts';

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;
type Add = Parameters['add'];

/** Each kind of condition in SQL; `p` is the product. */
const KINDS: { readonly [Kind in Condition['kind']]: (condition: Of<Kind>, add: Add) => string } = {
  // An array, so that it is made once, and products are found by the index of their category.
  CATEGORY: ({ categoryId }, add) => `p.category_id = ANY (ARRAY(
    WITH RECURSIVE shelf AS (SELECT ${add(toUuid(categoryId))}::uuid AS id UNION SELECT c.id FROM category c JOIN shelf ON c.parent_id = shelf.id) SELECT id FROM shelf))`,
  BRAND: ({ brandId }, add) => `p.brand_id = ${add(toUuid(brandId))}`,
  PRICE: ({ currency, minMinor, maxMinor }, add) => `EXISTS (
    SELECT FROM variant v JOIN price m ON m.variant_id = v.id
    WHERE v.product_id = p.id AND v.deleted_at IS NULL AND m.currency = ${add(currency)}${between('m.amount_minor', minMinor, maxMinor, 'bigint', add)})`,
  STOCK: ({ isInStock }) => `${isInStock ? '' : 'NOT '}${CAN_BE_ORDERED}`,
  ATTRIBUTE: ({ attributeId, wanted }, add) => `EXISTS (
    SELECT FROM product_attribute s WHERE s.product_id = p.id AND s.attribute_id = ${add(toUuid(attributeId))}${isWanted(wanted, add)})`,
  // One by one, as the index of options knows no arrays.
  OPTION: ({ name, values }, add) => `EXISTS (
    SELECT FROM variant v WHERE v.product_id = p.id AND v.deleted_at IS NULL AND (${values.map((value) => `v.options @> ${add(JSON.stringify([{ name, value }]))}::jsonb`).join(' OR ')}))`,
  NEW: ({ days }, add) => `p.created_at > now() - make_interval(days => ${add(days)})`,
};

/** What a rule asks of a product, in SQL; its values are added as parameters. */
export function ruleCondition({ match, conditions }: Rule, { add }: Parameters): string {
  return `(${conditions.map((condition) => conditionIn(condition, add)).join(match === 'ALL' ? ' AND ' : ' OR ')})`;
}

function conditionIn<Kind extends Condition['kind']>(condition: Of<Kind>, add: Add): string {
  const write: (condition: Of<Kind>, add: Add) => string = KINDS[condition.kind];
  return write(condition, add);
}

function isWanted(wanted: WantedValue, add: Add): string {
  switch (wanted.by) {
    case 'VALUES': return ` AND s.value = ANY (${add(wanted.values)})`;
    case 'NUMBER': return between('s.number', wanted.min, wanted.max, 'numeric', add);
    case 'DATE': return between('s.value', wanted.from, wanted.to, 'text', add);
  }
}

function between(column: string, min: string | null, max: string | null, type: string, add: Add): string {
  return `${min === null ? '' : ` AND ${column} >= ${add(min)}::${type}`}${max === null ? '' : ` AND ${column} <= ${add(max)}::${type}`}`;
}

import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Condition } from '../../domain/collections/collection.ts';

/** A condition as its table keeps it: what it refers to in columns of their own, all else in `details`. */
export interface ConditionRow {
  kind: Condition['kind'];
  category_id: string | null;
  brand_id: string | null;
  attribute_id: string | null;
  details: object;
}

export function toConditionRow(condition: Condition): ConditionRow {
  const row = { kind: condition.kind, category_id: null, brand_id: null, attribute_id: null, details: {} };
  switch (condition.kind) {
    case 'CATEGORY': return { ...row, category_id: toUuid(condition.categoryId) };
    case 'BRAND': return { ...row, brand_id: toUuid(condition.brandId) };
    case 'ATTRIBUTE': return { ...row, attribute_id: toUuid(condition.attributeId), details: { wanted: condition.wanted } };
    default: {
      const { kind: _kind, ...details } = condition;
      return { ...row, details };
    }
  }
}

export function toCondition({ kind, category_id, brand_id, attribute_id, details }: ConditionRow): Condition {
  return {
    kind, ...details,
    ...(category_id && { categoryId: fromUuid('cat', category_id) }), ...(brand_id && { brandId: fromUuid('brand', brand_id) }), ...(attribute_id && { attributeId: fromUuid('attr', attribute_id) }),
  } as Condition;
}

import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { LookUp } from '../../domain/collections/parse-rule.ts';
import { ATTRIBUTE_COLUMNS, VALUE_COLUMNS, toAllowedValue, toAttribute } from '../attributes/attribute-row.ts';
import type { AttributeRow, ValueRow } from '../attributes/attribute-row.ts';

/** Looks up what conditions ask for, in one statement. */
export function createLookUp(manager: EntityManager): LookUp {
  return async ({ categoryIds, brandIds, codes }) => {
    const rows = await manager.query<{ kind: string; id: string; attribute: AttributeRow; values: ValueRow[] }[]>(
      `SELECT 'CATEGORY' AS kind, id, NULL::json AS attribute, NULL::json AS values FROM category WHERE id = ANY($1)
       UNION ALL SELECT 'BRAND', id, NULL, NULL FROM brand WHERE id = ANY($2)
       UNION ALL SELECT 'ATTRIBUTE', found.id, row_to_json(found),
         (SELECT coalesce(json_agg(v), '[]') FROM (SELECT ${VALUE_COLUMNS} FROM attribute_value v WHERE v.attribute_id = found.id ORDER BY v.position) v)
       FROM (SELECT ${ATTRIBUTE_COLUMNS} FROM attribute a WHERE a.code = ANY($3)) found`,
      [categoryIds.map(toUuid), brandIds.map(toUuid), codes],
    );
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    return {
      categoryIds: new Set(of('CATEGORY').map(({ id }) => fromUuid('cat', id))),
      brandIds: new Set(of('BRAND').map(({ id }) => fromUuid('brand', id))),
      attributes: new Map(of('ATTRIBUTE').map(({ attribute, values }) => [attribute.code, { ...toAttribute(attribute), values: values.map(toAllowedValue) }])),
    };
  };
}

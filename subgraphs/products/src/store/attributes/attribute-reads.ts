import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { AttributeReads } from '../../domain/attributes/ports.ts';
import { ATTRIBUTE_COLUMNS, VALUE_COLUMNS, toAllowedValue, toAttribute } from './attribute-row.ts';
import type { AttributeRow, ValueRow } from './attribute-row.ts';

export function createAttributeReads(manager: EntityManager): AttributeReads {
  const select = async (rest: string, values: unknown[] = []) => (await manager.query<AttributeRow[]>(`SELECT ${ATTRIBUTE_COLUMNS} FROM attribute a ${rest}`, values)).map(toAttribute);
  return {
    all: () => select('ORDER BY a.name, a.id'),
    byIds: (ids) => select('WHERE a.id = ANY($1)', [ids.map(toUuid)]),
    byCode: async (code) => (await select('WHERE a.code = $1', [code]))[0] ?? null,

    async allowedValues(ids) {
      const rows = await manager.query<ValueRow[]>(`SELECT ${VALUE_COLUMNS} FROM attribute_value v WHERE v.attribute_id = ANY($1) ORDER BY v.position, v.code`, [ids.map(toUuid)]);
      return rows.map((row) => ({ ...toAllowedValue(row), attributeId: fromUuid('attr', row.attribute_id) }));
    },

    async ofProducts(ids) {
      const rows = await manager.query<{ product_id: string; attribute_id: string; values: string[] }[]>(
        `SELECT s.product_id, s.attribute_id, array_agg(s.value ORDER BY v.position, s.value) AS values
         FROM product_attribute s JOIN attribute a ON a.id = s.attribute_id
         LEFT JOIN attribute_value v ON v.attribute_id = s.attribute_id AND v.code = s.value_code
         WHERE s.product_id = ANY($1) GROUP BY s.product_id, s.attribute_id, a.name ORDER BY a.name, s.attribute_id`,
        [ids.map(toUuid)],
      );
      return rows.map(({ product_id, attribute_id, values }) => ({ productId: fromUuid('prod', product_id), attributeId: fromUuid('attr', attribute_id), values }));
    },
  };
}

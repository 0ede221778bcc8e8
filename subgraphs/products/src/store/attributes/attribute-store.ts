import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { CHOSEN } from '../../domain/attributes/attribute.ts';
import type { AllowedValue, AttributeWithValues } from '../../domain/attributes/attribute.ts';
import type { AttributeStore } from '../../domain/attributes/ports.ts';
import { codeTaken } from '../../domain/attributes/refusals.ts';
import { usedByCollection } from '../../domain/collections/refusals.ts';
import { setColumns } from '../set-columns.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { ATTRIBUTE_COLUMNS, VALUE_COLUMNS, toAllowedValue, toAttribute } from './attribute-row.ts';
import type { AttributeRow, ValueRow } from './attribute-row.ts';

export function createAttributeStore(manager: EntityManager): AttributeStore {
  /** With the values they allow; the rows are locked first. */
  const locked = async (rest: string, values: unknown[]): Promise<readonly AttributeWithValues[]> => {
    const rows = await manager.query<AttributeRow[]>(`SELECT ${ATTRIBUTE_COLUMNS} FROM attribute a ${rest}`, values);
    const allowed = await manager.query<ValueRow[]>(`SELECT ${VALUE_COLUMNS} FROM attribute_value v WHERE v.attribute_id = ANY($1) ORDER BY v.position, v.code`, [rows.map(({ id }) => id)]);
    return rows.map((row) => ({ ...toAttribute(row), values: allowed.filter(({ attribute_id }) => attribute_id === row.id).map(toAllowedValue) }));
  };
  const allow = async (uuid: string, values: readonly AllowedValue[]) => {
    await manager.query(
      `INSERT INTO attribute_value (attribute_id, code, label, swatch, position)
       SELECT $1, code, label, swatch, place FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS allowed (code, label, swatch, place)
       ON CONFLICT (attribute_id, code) DO UPDATE SET label = excluded.label, swatch = excluded.swatch, position = excluded.position`,
      [uuid, values.map(({ code }) => code), values.map(({ label }) => label), values.map(({ swatch }) => swatch)],
    );
  };
  return {
    async count() {
      // Those who add one wait for each other, so that none is added beyond what there can be.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('attributes'))`);
      return (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM attribute'))[0].count;
    },

    lock: async (id) => (await locked('WHERE a.id = $1 FOR UPDATE', [toUuid(id)]))[0],
    lockForUse: (codes) => locked('WHERE a.code = ANY($1) ORDER BY a.id FOR SHARE', [codes]),

    async add({ id, code, name, type, unit, isFilterable, values }) {
      const row = [toUuid(id), code, name, type, unit, isFilterable];
      await refuseByConstraint(manager.query('INSERT INTO attribute (id, code, name, type, unit, is_filterable) VALUES ($1, $2, $3, $4, $5, $6)', row), { attribute_code: codeTaken });
      await allow(toUuid(id), values);
    },

    async change(id, { name, unit, isFilterable }) {
      const { assignments, values } = setColumns({ name, unit, is_filterable: isFilterable }, 2);
      await manager.query(`UPDATE attribute SET ${['version = version + 1', ...assignments].join()} WHERE id = $1`, [toUuid(id), ...values]);
    },

    async allow(id, values) {
      await manager.query('DELETE FROM attribute_value WHERE attribute_id = $1 AND code <> ALL($2)', [toUuid(id), values.map(({ code }) => code)]);
      await allow(toUuid(id), values);
    },

    async countProducts(id, codes) {
      const [row] = await manager.query<[{ count: number }]>(
        'SELECT count(DISTINCT product_id)::int AS count FROM product_attribute WHERE attribute_id = $1 AND ($2::text[] IS NULL OR value_code = ANY($2))', [toUuid(id), codes ?? null],
      );
      return row.count;
    },

    async remove(id) {
      await refuseByConstraint(manager.query('DELETE FROM attribute WHERE id = $1', [toUuid(id)]), { collection_condition_attribute: usedByCollection('attributeId') });
    },

    lockProduct: async (id) => (await manager.query<unknown[]>('SELECT 1 FROM product WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE', [toUuid(id)])).length === 1,

    async unset(id, attributeIds) {
      await manager.query('DELETE FROM product_attribute WHERE product_id = $1 AND attribute_id = ANY($2)', [toUuid(id), attributeIds.map(toUuid)]);
    },

    async set(id, { id: attributeId, type }, values) {
      await manager.query(
        `INSERT INTO product_attribute (product_id, attribute_id, value, number, value_code)
         SELECT $1, $2, value, CASE WHEN $4 THEN value::numeric END, CASE WHEN $5 THEN value END FROM unnest($3::text[]) AS value`,
        [toUuid(id), toUuid(attributeId), values, type === 'NUMBER', CHOSEN.has(type)],
      );
    },
  };
}

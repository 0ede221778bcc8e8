import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { Changes, FactChange } from '../../domain/import/applying/catalogue-now.ts';
import { partsOfFact } from '../../domain/import/facts.ts';

/** Writes what is said beside the rows of products and variants, a few statements for each kind, however many there are. */
export async function applyFacts(manager: EntityManager, { productFacts, variantFacts }: Pick<Changes, 'productFacts' | 'variantFacts'>): Promise<void> {
  const run = async (sql: string, rows: readonly object[]) => void (rows.length > 0 && (await manager.query(sql, [JSON.stringify(rows)])));
  const ofFamily = (wanted: string) => productFacts.filter(({ fact }) => fact.startsWith(`${wanted} `));

  const translations = toTexts(ofFamily('translation'));
  await run(ADD_TRANSLATIONS, translations);
  await run(SET_TRANSLATIONS, translations);

  const attributes = ofFamily('attribute').map(({ id, fact, value }) => ({ product_id: toUuid(id), code: fact.slice('attribute '.length), said: value === null ? [] : (JSON.parse(value) as string[]) }));
  await run(UNSET_ATTRIBUTES, attributes);
  await run(SET_ATTRIBUTES, attributes);

  const metadata = [['product', ofFamily('metadata')], ['variant', variantFacts]] as const;
  for (const [owner, facts] of metadata) {
    const rows = facts.map(({ id, fact, value }) => ({ owner_id: toUuid(id), is_internal: isInternal(fact), key: partsOfFact(fact)[2], value }));
    await run(`DELETE FROM ${owner}_metadata m USING ${METADATA_ROWS} WHERE (m.owner_id, m.is_internal, m.key) = (row.owner_id, row.is_internal, row.key)`, rows.filter(({ value }) => value === null));
    await run(
      `INSERT INTO ${owner}_metadata (owner_id, is_internal, key, value) SELECT owner_id, is_internal, key, value FROM ${METADATA_ROWS} ORDER BY owner_id, is_internal, key
       ON CONFLICT (owner_id, is_internal, key) DO UPDATE SET value = excluded.value`, rows.filter(({ value }) => value !== null));
  }
  const seen = [...new Set(ofFamily('metadata').filter(({ fact }) => !isInternal(fact)).map(({ id }) => id))];
  if (seen.length > 0) await manager.query('UPDATE product SET version = version + 1 WHERE id = ANY($1)', [seen.map(toUuid)]);
}

/** Whether nobody but staff sees a fact: nobody is told of it. */
export const isInternal = (fact: string): boolean => fact.startsWith('metadata INTERNAL ');

/** Texts of a product in a language, together. */
function toTexts(facts: readonly FactChange<'prod'>[]): readonly object[] {
  return [...Map.groupBy(facts, ({ id }) => id)].flatMap(([id, ofProduct]) =>
    [...Map.groupBy(ofProduct, ({ fact }) => partsOfFact(fact)[1])].map(([locale, texts]) => (
      { product_id: toUuid(id), locale, texts: Object.fromEntries(texts.map(({ fact, value }) => [partsOfFact(fact)[2], value])) })));
}

const TRANSLATION_ROWS = 'jsonb_to_recordset($1::jsonb) AS row (product_id uuid, locale text, texts jsonb)';
const ATTRIBUTE_ROWS = 'jsonb_to_recordset($1::jsonb) AS row (product_id uuid, code text, said text[])';
const METADATA_ROWS = 'jsonb_to_recordset($1::jsonb) AS row (owner_id uuid, is_internal boolean, key text, value text)';

const ADD_TRANSLATIONS = `
  INSERT INTO product_translation (product_id, locale, version) SELECT product_id, locale, 0 FROM ${TRANSLATION_ROWS} ORDER BY product_id, locale ON CONFLICT (product_id, locale) DO NOTHING`;
const textOf = (field: string) => `${field} = CASE WHEN row.texts ? '${field}' THEN row.texts->>'${field}' ELSE t.${field} END`;
const SET_TRANSLATIONS = `
  UPDATE product_translation t SET version = t.version + 1, ${['name', 'description', 'slug'].map(textOf).join()}
  FROM ${TRANSLATION_ROWS} WHERE t.product_id = row.product_id AND t.locale = row.locale`;
const UNSET_ATTRIBUTES = `
  DELETE FROM product_attribute s USING ${ATTRIBUTE_ROWS}, attribute a WHERE a.code = row.code AND s.product_id = row.product_id AND s.attribute_id = a.id`;
const SET_ATTRIBUTES = `
  INSERT INTO product_attribute (product_id, attribute_id, value, number, value_code)
  SELECT row.product_id, a.id, value, CASE WHEN a.type = 'NUMBER' THEN value::numeric END, CASE WHEN a.type IN ('SELECT', 'MULTISELECT', 'SWATCH') THEN value END
  FROM ${ATTRIBUTE_ROWS} JOIN attribute a ON a.code = row.code CROSS JOIN unnest(row.said) AS value ORDER BY row.product_id, a.id, value`;

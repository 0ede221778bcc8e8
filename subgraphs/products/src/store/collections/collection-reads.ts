import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { Match, Rule } from '../../domain/collections/collection.ts';
import type { CollectionReads, RuleOf } from '../../domain/collections/ports.ts';
import { ORDERS } from '../catalogue/product-lists.ts';
import { readProductPages } from '../catalogue/product-pages.ts';
import type { ProductSource } from '../catalogue/product-pages.ts';
import { createParameters } from '../parameters.ts';
import type { Parameters } from '../parameters.ts';
import { COLLECTION_COLUMNS, toCollection } from './collection-row.ts';
import type { CollectionRow } from './collection-row.ts';
import { toCondition } from './condition-row.ts';
import type { ConditionRow } from './condition-row.ts';
import { createCollectionsOfProducts } from './collections-of-products.ts';
import { createLookUp } from './look-up.ts';
import { ruleCondition } from './rule-condition.ts';

export function createCollectionReads(manager: EntityManager): CollectionReads {
  const select = async (rest: string, values: unknown[]) => (await manager.query<CollectionRow[]>(`SELECT ${COLLECTION_COLUMNS} FROM collection c ${rest}`, values)).map(toCollection);

  const rules = async (ids: readonly Id<'coll'>[]): Promise<readonly RuleOf[]> => {
    const rows = await manager.query<(ConditionRow & { collection_id: string; match: Match })[]>(
      `SELECT r.collection_id, c.match, r.kind, r.category_id, r.brand_id, r.attribute_id, r.details
       FROM collection_condition r JOIN collection c ON c.id = r.collection_id WHERE c.id = ANY($1) ORDER BY r.collection_id, r.place`,
      [ids.map(toUuid)],
    );
    return [...Map.groupBy(rows, ({ collection_id }) => collection_id)].map(([id, own]) => ({
      collectionId: fromUuid('coll', id), match: own[0]?.match ?? 'ALL', conditions: own.map(toCondition),
    }));
  };

  /** Where the products of each collection are found. */
  const sourcesOf = async (ids: readonly Id<'coll'>[], parameters: Parameters): Promise<readonly (readonly [key: string, source: ProductSource])[]> => {
    const byRule = new Map((await rules(ids)).map((rule) => [rule.collectionId, rule]));
    return ids.map((id) => {
      const [key, rule] = [`${parameters.add(toUuid(id))}::uuid`, byRule.get(id)];
      return [key, rule ? inRule(rule, parameters) : byHand(key)] as const;
    });
  };

  return {
    byIds: (ids) => select('WHERE c.id = ANY($1)', [ids.map(toUuid)]),
    bySlugs: (slugs) => select('WHERE c.slug = ANY($1)', [slugs]),

    async page(page, isPublishedOnly) {
      const [after, parameters] = page.after ? ['AND (c.sort_name, c.id) > ($3, $4)', [page.after[0], toUuid(page.after[1])]] : ['', []];
      return pageOf(await select(`WHERE (c.is_published OR NOT $2) ${after} ORDER BY c.sort_name, c.id LIMIT $1`, [page.first + 1, isPublishedOnly, ...parameters]), page);
    },

    count: async (isPublishedOnly) =>
      (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM collection WHERE is_published OR NOT $1', [isPublishedOnly]))[0].count,

    rules,

    async products(ids, sort, page) {
      const pages = await readProductPages(manager, {
        order: ORDERS[sort], page,
        statement: async (write, parameters) => (await sourcesOf(ids, parameters)).map(([key, source]) => `(${write(key, source)})`).join(' UNION ALL '),
      });
      return new Map([...pages].map(([uuid, found]) => [fromUuid('coll', uuid), found]));
    },

    async countProducts(ids) {
      const parameters = createParameters();
      const counts = (await sourcesOf(ids, parameters)).map(([key, { from, condition }]) => `SELECT ${key} AS id, count(*)::int AS count FROM ${from} WHERE p.is_published AND ${condition}`);
      const rows = await manager.query<{ id: string; count: number }[]>(counts.join(' UNION ALL '), [...parameters.values]);
      return rows.map(({ id, count }) => ({ collectionId: fromUuid('coll', id), count }));
    },

    ofProducts: createCollectionsOfProducts(manager),

    async preview(rule, sort, page) {
      const pages = await readProductPages(manager, { order: ORDERS[sort], page, statement: async (write, parameters) => write(`''`, inRule(rule, parameters)) });
      return pages.get('') ?? pageOf([], page);
    },

    async countPreview(rule) {
      const parameters = createParameters();
      const { from, condition } = inRule(rule, parameters);
      return (await manager.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM ${from} WHERE p.is_published AND ${condition}`, [...parameters.values]))[0].count;
    },

    lookUp: createLookUp(manager),
  };
}

const inRule = (rule: Rule, parameters: Parameters): ProductSource => ({ from: 'product p', condition: ruleCondition(rule, parameters) });

const byHand = (key: string): ProductSource => ({ from: 'collection_product m JOIN product p ON p.id = m.product_id', condition: `m.collection_id = ${key}`, rank: 'm.position' });

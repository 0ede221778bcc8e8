import type { KnownBug } from '../known-bug.ts';

/** Questions that cost too much, or get no answer. */
export const GRAPH: readonly KnownBug[] = [
  {
    name: 'what a list shows is read one by one', met: 'Vendure #1506, #4387; Saleor #7004; federation PR#2311',
    edits: [{ file: 'packages/subgraph/src/loader.ts', from: 'return keys.map((key) => byKey.get(key) ?? null);\n  });', to: 'return keys.map((key) => byKey.get(key) ?? null);\n  }, { batch: false });' }],
    caughtBy: { project: 'unit', file: 'packages/subgraph/src/loader.test.ts' },
  },
  {
    name: 'a subgraph that is away fails the whole page', met: 'router #7087; federation #860; apollo-server #4555',
    edits: [{ file: 'gateway/src/subgraphs/client.ts', from: 'throw toUnavailableError(name, path);', to: 'throw error;' }],
    caughtBy: { project: 'unit', file: 'gateway/src/subgraphs/partial-answers.test.ts', test: 'nobody listens where reviews should be' },
  },
  {
    name: 'a subgraph that hangs holds the whole page up', met: 'router #7087; federation #860',
    edits: [{ file: 'gateway/src/subgraphs/client.ts', from: 'deadline(leftMs, context.signal)', to: 'deadline(leftMs * 1_000, context.signal)' }],
    caughtBy: { project: 'unit', file: 'gateway/src/subgraphs/partial-answers.test.ts', test: 'answers the rest when reviews answers' },
  },
  {
    name: 'a subgraph that does not answer is asked all the same, by everybody', met: 'federation #1227',
    edits: [{ file: 'gateway/src/subgraphs/circuit-breaker.ts', from: 'new ConsecutiveBreaker(5)', to: 'new ConsecutiveBreaker(5_000)' }],
    caughtBy: { project: 'unit', file: 'gateway/src/subgraphs/partial-answers.test.ts', test: 'stops waiting for a subgraph that hangs' },
  },
  {
    name: 'entities are read one by one, each with a loader of its own', met: 'federation PR#2311',
    edits: [{ file: 'subgraphs/reviews/src/graphql/context.ts', from: 'const reviews = createLoad(reads.byIds, ({ id }: Review) => id);', to: 'const reviews = (key: Id<\'rev\'>) => createLoad(reads.byIds, ({ id }: Review) => id)(key);' }],
    caughtBy: { project: 'contract', file: 'subgraphs/reviews/tests/contract.db.test.ts', test: 'cost as many statements for many as for a few' },
  },
  {
    name: 'what several branches of a plan want is asked for each', met: 'apollo-server #2887',
    edits: [{ file: 'gateway/src/sharing/single-flight.ts', from: 'const present = underWay.get(key);', to: "const present = key === '' ? underWay.get(key) : undefined;" }],
    caughtBy: { project: 'unit', file: 'gateway/src/sharing/single-flight.test.ts', test: 'is done once for all who want the same meanwhile' },
  },
  {
    name: 'a list is counted although nobody asked how long it is', met: 'Vendure #4742',
    edits: [{ file: 'packages/subgraph/src/connection.ts', from: '    totalCount,\n', to: '    totalCount: ((counted) => () => counted)(totalCount()),\n' }],
    caughtBy: { project: 'unit', file: 'packages/subgraph/src/connection.test.ts' },
  },
  {
    name: 'a list is as long as somebody likes', met: 'Saleor #7004',
    edits: [{ file: 'packages/kernel/src/page.ts', from: 'Number.isInteger(first) && first >= 1 && first <= max', to: 'Number.isInteger(first) && first >= 1 && max > 0' }],
    caughtBy: { project: 'unit', file: 'packages/kernel/src/page.test.ts' },
  },
  {
    name: 'pages lose and repeat what sorts alike', met: 'Vendure #1594',
    edits: [{ file: 'subgraphs/products/src/store/catalogue/product-lists.ts', from: '`(p.sort_name, p.id) > (${name}, ${id})`', to: '`p.sort_name > ${name} AND ${id}::uuid IS NOT NULL`' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/src/store/catalogue/product-lists.db.test.ts', test: 'is read page by page' },
  },
  {
    name: 'the variants of a product are found by looking at all there are', met: 'Saleor PR#10199; Vendure #1506',
    edits: [{ file: 'subgraphs/products/src/store/migrations/0001-catalogue.ts', from: 'CREATE INDEX variant_of_product ON variant (product_id, id);', to: 'CREATE INDEX variant_of_product ON variant (id);' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/tests/plans.db.test.ts', test: 'sorts only pages' },
  },
  {
    name: 'partners ask whatever they like', met: 'apollo-server #1793',
    edits: [{ file: 'gateway/src/operations/resolve-operation.ts', from: 'partner ? ofPartner(partner.id, id, text) : ofAnybody(id, text)', to: 'partner && id !== undefined ? ofPartner(partner.id, id, text) : ofAnybody(id, text)' }],
    caughtBy: { project: 'unit', file: 'gateway/src/operations/resolve-operation.test.ts' },
  },
  {
    name: 'a search compares prices of all currencies', met: 'Vendure #3232',
    edits: [{ file: 'subgraphs/products/src/store/search/engine/search-statements.ts', from: "[`c.currency = ${give(search.request.currency, 'text')}`, ...boundsOf", to: "[`c.currency >= left(${give(search.request.currency, 'text')}, 0)`, ...boundsOf" }],
    caughtBy: { project: 'store', file: 'subgraphs/products/tests/search.db.test.ts', test: 'compares prices in the currency asked for' },
  },
];

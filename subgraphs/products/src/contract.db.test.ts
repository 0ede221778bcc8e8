import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as service from './service.ts';

const { products, categories } = createSampleShop('ci');

subgraphContract({
  name: 'products',
  service,
  schemaFile: new URL('../schema.graphql', import.meta.url),
  references: {
    Product: () => products.slice(0, 20),
    ProductVariant: () => products.slice(0, 20).flatMap(({ variants }) => variants),
    Category: () => [...categories].reverse(),
  },
});

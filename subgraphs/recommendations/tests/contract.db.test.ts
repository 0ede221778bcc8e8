import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as service from '../src/service.ts';

const { products, users } = createSampleShop('ci');

subgraphContract({
  name: 'recommendations',
  service,
  schemaFolder: new URL('../schema/', import.meta.url),
  references: {
    Product: () => products.slice(0, 20),
    User: () => users.slice(0, 20),
  },
});

import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as service from '../src/service.ts';

const { products, orders, reviews } = createSampleShop('ci');

subgraphContract({
  name: 'reviews',
  service,
  schemaFolder: new URL('../schema/', import.meta.url),
  references: {
    Review: () => reviews.slice(0, 20),
    Product: () => products.slice(0, 20),
    OrderLine: () => orders.slice(0, 20).flatMap(({ lines }) => lines),
  },
});

import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as service from '../src/service.ts';

const { users } = createSampleShop('ci');

/** A key of this test alone (RFC 8032, 7.1, test 1). */
const key = { kty: 'OKP', crv: 'Ed25519', kid: 'test', d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

subgraphContract({
  name: 'users',
  service,
  schemaFolder: new URL('../schema/', import.meta.url),
  env: { ACCESS_TOKEN_KEYS: JSON.stringify({ keys: [key] }) },
  references: {
    User: () => users.slice(0, 20),
    Address: () => users.flatMap(({ addresses }) => addresses).slice(0, 20),
  },
});

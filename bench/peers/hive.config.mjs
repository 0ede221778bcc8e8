// Hive Gateway at its fastest: its planner in Rust, no log, equal requests in flight shared both ways.
import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

export const gatewayConfig = defineConfig({
  unifiedGraphHandler,
  inboundInflightRequestDeduplication: true,
  logging: false,
  pollingInterval: 0,
  skipValidation: false,
  landingPage: false,
  graphiql: false,
});

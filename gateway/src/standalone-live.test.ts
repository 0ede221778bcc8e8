import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '@storegraph/service/running-service';
import { compose } from '../../schema/src/compose.ts';
import { startStandalone } from './standalone.ts';
import { newKey } from './testing/keys.ts';
import { followWith, openClient } from './testing/socket-client.ts';
import { startTinySubgraph } from './testing/tiny-subgraph.ts';
import type { TinySubgraph } from './testing/tiny-subgraph.ts';

const COUNTING = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { x: Int } type Subscription { counted(to: Int!): Number } type Number @key(fields: "n") { n: Int! }';
const NAMING = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Number @key(fields: "n") { n: Int! name: String }';

describe('a gateway over any supergraph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standalone-live-'));
  const subgraphs: TinySubgraph[] = [];
  let gateway: RunningService;
  beforeAll(async () => {
    const publicKeys = { keys: [(await newKey('k')).publicJwk] };
    const counting = await startTinySubgraph('counting', COUNTING, {
      Subscription: {
        counted: {
          async* subscribe(_: unknown, { to }: { to: number }) {
            for (let n = 1; n <= to; n++) yield { counted: { n } };
          },
        },
      },
    }, publicKeys, { isOpen: true });
    const naming = await startTinySubgraph('naming', NAMING, { Number: { __resolveReference: async ({ n }: { n: number }) => ({ n, name: `number ${n}` }) } }, publicKeys, { isOpen: true });
    subgraphs.push(counting, naming);
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, compose([{ name: 'counting', url: counting.url, sdl: COUNTING, file: 'counting.graphql' }, { name: 'naming', url: naming.url, sdl: NAMING, file: 'naming.graphql' }] as never).supergraphSdl);
    gateway = await startStandalone({ supergraph: file, host: '127.0.0.1', port: 0, forward: [] }, { LOG_LEVEL: 'silent' });
  });
  afterAll(async () => {
    await gateway.stop();
    for (const subgraph of subgraphs) await subgraph.close();
    rmSync(folder, { recursive: true });
  });

  it('passes subscriptions on to the subgraph that has them, and joins what others know', async () => {
    const client = openClient(gateway.url);
    const following = followWith(client, 'subscription { counted(to: 3) { name } }');
    expect([await following.ended, following.results]).toEqual(['complete', [1, 2, 3].map((n) => ({ data: { counted: { name: `number ${n}` } } }))]);
    await client.dispose();
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { versionInfo } from 'graphql';
import { connectBus } from '@storegraph/events/connect-bus';
import { createLog } from '@storegraph/service/log';
import type { RunningService } from '@storegraph/service/running-service';
import { readEnvironment } from './environment.ts';
import type { Env } from './environment.ts';
import { MAIN } from './graphs/graphs.ts';
import { readOwnOperations } from './operations/read-own.ts';
import { startGateway } from './start-gateway.ts';
import { contractFiles } from './supergraph/contract-files.ts';
import { readSubgraphAddresses } from './supergraph/supergraph-list.ts';

// Apollo's packages tell Apollo how they are used unless they are told not to.
process.env.APOLLO_TELEMETRY_DISABLED = '1';

const repository = resolve(import.meta.dirname, '../..');
const SUPERGRAPH = 'schema/supergraph.graphql';
const read = (file: string): string => readFileSync(resolve(repository, file), 'utf8');

/** Starts the shop's gateway: over schema/supergraph.graphql and the contracts of schema/contracts/, the subgraphs of supergraph.yaml and the bus. */
export async function start(env: Env): Promise<RunningService> {
  const { natsUrl, logLevel, versions, internalPrivateKey, accessTokenJwksUrl, ...settings } = readEnvironment(env);
  const log = createLog('gateway', logLevel);
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const bus = await connectBus({ url: natsUrl, name: 'gateway', warn: (message, details) => log.warn(details, message) });
  const contracts = contractFiles(resolve(repository, 'schema/contracts'));
  const subgraphs = readSubgraphAddresses(read('supergraph.yaml'), env);
  return startGateway({
    ...settings,
    identity: { internalPrivateKey, accessTokenJwksUrl },
    supergraphSdl: read(SUPERGRAPH),
    contracts: Object.fromEntries(Object.entries(contracts).map(([name, file]) => [name, read(file)])),
    supergraphFiles: { ...contracts, [MAIN]: resolve(repository, SUPERGRAPH) },
    subgraphs,
    operations: { own: readOwnOperations(resolve(repository, 'schema/operations')), partnersUrl: subgraphs.find(({ name }) => name === 'users')?.url },
    bus,
    versions: { gateway: version, node: process.versions.node, graphql: `${versionInfo.major}.${versionInfo.minor}.${versionInfo.patch}`, ...versions },
    pages: resolve(import.meta.dirname, '../pages'),
    log,
  }).catch(async (error: unknown) => {
    await bus.close();
    throw error;
  });
}

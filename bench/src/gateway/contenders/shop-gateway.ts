// Our gateway with everything on that the shop's has, over the bench's supergraph.
import { readFileSync } from 'node:fs';
import { connectBus } from '@storegraph/events/connect-bus';
import { readEnvironment } from '@storegraph/gateway/environment';
import { startGateway } from '@storegraph/gateway/start-gateway';
import { NO_QUOTAS } from '@storegraph/proof/shop/gateway-settings';
import { createLog } from '@storegraph/service/log';

process.env.APOLLO_TELEMETRY_DISABLED = '1';
const [file = '', subgraphs = '[]'] = process.argv.slice(2);
const { natsUrl, logLevel, internalPrivateKey, accessTokenJwksUrl, ...settings } = readEnvironment({ ...NO_QUOTAS, ...process.env });
const log = createLog('gateway', logLevel);
const running = await startGateway({
  ...settings,
  identity: { internalPrivateKey, accessTokenJwksUrl },
  supergraphSdl: readFileSync(file, 'utf8'),
  subgraphs: JSON.parse(subgraphs) as { name: string; url: string }[],
  bus: await connectBus({ url: natsUrl, name: 'bench', warn: (message, details) => log.warn(details, message) }),
  pages: undefined,
  log,
});
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connectBus } from '@storegraph/events/connect-bus';
import { createLog } from '@storegraph/service/log';
import type { RunningService } from '@storegraph/service/running-service';
import { APOLLO_STUDIO, toList, toTimeouts } from './environment.ts';
import type { Env } from './environment.ts';
import { MAIN } from './graphs/graphs.ts';
import { ANY_GRAPH_LIMITS } from './limits/limits.ts';
import { startGateway } from './start-gateway.ts';

export const HELP = `Serves any Apollo Federation supergraph at /graphql.

  node gateway/src/main.ts --supergraph FILE [--port N] [--host ADDRESS] [--forward-headers a,b]

  --supergraph FILE        the composed supergraph SDL; read anew when it changes
  --port N                 default 4000; 0 is any
  --host ADDRESS           default 127.0.0.1
  --forward-headers a,b    client headers that subgraphs are told (default: none). Only requests that agree
                           in them share answers.

Environment: LOG_LEVEL (default info), CORS_ORIGINS, SUBGRAPH_TIMEOUTS_MS (name=ms,…), NATS_URL for @live fields.
Without --supergraph the shop's own gateway starts: see gateway/README.md.
`;

export interface StandaloneOptions {
  readonly supergraph: string;
  readonly host: string;
  readonly port: number;
  /** In small letters. */
  readonly forward: readonly string[];
}

/** Reads the command line; undefined when it does not ask for a supergraph of its own. Throws with what is wrong and how it should be. */
export function readArguments(args: readonly string[]): StandaloneOptions | 'help' | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { supergraph: { type: 'string' }, port: { type: 'string', default: '4000' }, host: { type: 'string', default: '127.0.0.1' }, 'forward-headers': { type: 'string', default: '' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return 'help';
  if (values.supergraph === undefined) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port.`);
  return { supergraph: resolve(values.supergraph), host: values.host, port, forward: toList(values['forward-headers'].toLowerCase()) };
}

/** Starts a gateway over a supergraph file. Nobody is asked who they are, and subgraphs' errors are shown as they are. */
export async function startStandalone({ supergraph, host, port, forward }: StandaloneOptions, env: Env): Promise<RunningService> {
  // Apollo's packages tell Apollo how they are used unless they are told not to.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const log = createLog('gateway', env.LOG_LEVEL || 'info');
  const bus = await connectBus({ url: env.NATS_URL || 'memory:', name: 'gateway', warn: (message, details) => log.warn(details, message) });
  return startGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    supergraphFiles: { [MAIN]: supergraph },
    bus, host, port, forward, log,
    identity: undefined, pages: undefined, plainErrors: true, introspection: true, limits: ANY_GRAPH_LIMITS,
    origins: toList(env.CORS_ORIGINS ?? APOLLO_STUDIO), timeoutsMs: toTimeouts(env.SUBGRAPH_TIMEOUTS_MS ?? ''), versions: {},
  }).catch(async (error: unknown) => {
    await bus.close();
    throw error;
  });
}

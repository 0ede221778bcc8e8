import type { JsonWebKey } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '@storegraph/stack/repository';
import { startChild } from '../../shared/child.ts';
import type { Child } from '../../shared/child.ts';
import type { Cores } from '../../shared/cores.ts';
import { peers } from '../../shared/peers.ts';
import type { SubgraphName } from '../supergraph/schemas.ts';

export type ContenderName = 'bare' | 'stock' | 'hive' | 'ours' | 'ours-forwarding' | 'ours-full';

/** What all contenders are started with. */
export interface Field {
  readonly cores: Cores;
  readonly supergraphFile: string;
  readonly subgraphs: Readonly<Record<SubgraphName, string>>;
  /** The bytes that the bare server writes. */
  readonly answerFile: string;
  readonly internalPrivateJwk: JsonWebKey;
  readonly jwksUrl: string;
  /** Where CPU profiles go; none are taken without. */
  readonly profiles?: string;
}

export interface Contender {
  readonly title: string;
  /** Whether it looks at access tokens: then they must be good ones. */
  readonly verifies: boolean;
  start(field: Field, port: number): Child;
}

/** Everybody is charged and counted, and nobody is refused: what is measured is answers, by a gateway that has all it can do. */
const UNREFUSED = {
  COST_QUOTAS: 'operation=1000000,anonymous=1000000000000/1000000000,user=1000000000000/1000000000',
  SUBSCRIBER_LIMITS: 'off', MAX_IN_FLIGHT: '100000', MAX_LATENESS_MS: '60000',
};

const here = (file: string): string => join(import.meta.dirname, file);
const probe = (): string => join(import.meta.dirname, '../../shared/heap-probe.ts');

/** What is measured, each in a process of its own. */
export const CONTENDERS: Readonly<Record<ContenderName, Contender>> = {
  bare: {
    title: 'bare node:http', verifies: false,
    start: (field, port) => startChild(here('bare.ts'), { name: 'bare', cores: field.cores, core: 'measured', args: [field.answerFile, String(port)] }),
  },
  stock: {
    title: '@apollo/gateway', verifies: false,
    start: (field, port) => startChild(here('stock.ts'), { name: 'stock', cores: field.cores, core: 'measured', args: [field.supergraphFile, String(port)], env: { APOLLO_TELEMETRY_DISABLED: '1' } }),
  },
  hive: {
    title: 'Hive Gateway', verifies: false,
    start: (field, port) => startChild(join(peers, 'node_modules/@graphql-hive/gateway/dist/bin.js'), {
      name: 'Hive Gateway', cores: field.cores, core: 'measured', cwd: peers,
      args: ['supergraph', field.supergraphFile, '--config-path', join(peers, 'hive.config.mjs'), '--host', '127.0.0.1', '--port', String(port)],
    }),
  },
  ours: {
    title: 'Storegraph', verifies: false,
    start: (field, port) => startOurs(field, 'ours', inRepository('gateway/src/main.ts'), ['--supergraph', field.supergraphFile, '--port', String(port)]),
  },
  'ours-forwarding': {
    title: 'Storegraph, authorization told to subgraphs', verifies: false,
    start: (field, port) => startOurs(field, 'ours-forwarding', inRepository('gateway/src/main.ts'), ['--supergraph', field.supergraphFile, '--port', String(port), '--forward-headers', 'authorization']),
  },
  'ours-full': {
    title: 'Storegraph, full pipeline', verifies: true,
    start: (field, port) => startShopGateway(field, 'ours-full', Object.entries(field.subgraphs).map(([name, url]) => ({ name, url })), port),
  },
};

/** Starts our gateway with everything on that the shop's has. */
export function startShopGateway(field: Field, name: string, subgraphs: readonly { name: string; url: string }[], port: number, env: Readonly<Record<string, string>> = {}): Child {
  return startOurs(field, name, here('shop-gateway.ts'), [field.supergraphFile, JSON.stringify(subgraphs)], {
    PORT: String(port), INTERNAL_PRIVATE_KEY: JSON.stringify(field.internalPrivateJwk), ACCESS_TOKEN_JWKS_URL: field.jwksUrl, ...UNREFUSED, ...env,
  });
}

function startOurs(field: Field, name: string, file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  if (field.profiles) mkdirSync(field.profiles, { recursive: true });
  return startChild(file, {
    name, cores: field.cores, core: 'measured', args, cwd: inRepository(),
    nodeOptions: ['--expose-gc', '--import', probe(), ...(field.profiles ? ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', field.profiles, '--cpu-prof-name', `${name}.cpuprofile`] : [])],
    // A line for each request would be measured, and nobody would read it.
    env: { LOG_LEVEL: 'error', ...env },
  });
}

import type { Bus } from '@storegraph/events/bus';
import type { MintIdentity } from '@storegraph/service/identity';
import type { Log } from '@storegraph/service/log';
import { createCountedName } from '../execution/operation-names.ts';
import type { GatewayMetrics } from '../metrics.ts';
import { fixedRegistry, followRegistry } from './follow-registry.ts';
import type { FollowedRegistry } from './follow-registry.ts';
import { createApqCache } from './apq-cache.ts';
import type { RegisteredOperation } from './registry.ts';
import { createResolveOperation } from './resolve-operation.ts';
import type { ResolveOperation } from './resolve-operation.ts';
import { NO_USAGE, createUsage } from './usage.ts';
import type { Usage } from './usage.ts';
import { createUsersRegistry } from './users-registry.ts';

/** Everything about operations that are known before they are asked. */
export interface Operations {
  readonly registry: FollowedRegistry;
  readonly resolve: ResolveOperation;
  readonly usage: Usage;
  /** What is known to be asked of a variant: the shop's own of the whole graph, and of a contract what its partners run. */
  registered(variant: string): readonly RegisteredOperation[];
  stop(): Promise<void>;
}

export interface OperationsOptions {
  /** The shop's own operations. */
  readonly own: readonly RegisteredOperation[];
  /** Where users keeps partners and their operations, and who the gateway is to it; undefined where there are no partners. */
  readonly partners: { readonly url: string; readonly mintIdentity: MintIdentity } | undefined;
  readonly mainVariant: string;
  readonly bus: Bus;
  readonly metrics: GatewayMetrics;
  readonly log: Log;
}

/** Of clients that register texts as they go. */
const MAX_TEXTS = 5_000;
const MAX_TEXT_CHARACTERS = 8 * 1024 * 1024;

/** Resolves when the registry is known, or users is not about to tell it. */
export async function openOperations({ own, partners, mainVariant, bus, metrics, log }: OperationsOptions): Promise<Operations> {
  const users = partners && createUsersRegistry(partners.url, partners.mintIdentity);
  const registry = users ? await followRegistry({ users, own, bus, metrics, log }) : fixedRegistry(own);
  const kept = users ? createUsage({ report: users.report, log }) : NO_USAGE;
  const countedName = createCountedName();
  const usage: Usage = {
    ...kept,
    count(operation, ms, hasErrors) {
      metrics.publishedRuns.inc({ client: countedName(operation.clientId), outcome: hasErrors ? 'errors' : 'ok' });
      kept.count(operation, ms, hasErrors);
    },
  };
  return {
    registry, usage,
    resolve: createResolveOperation({
      registry: registry.current,
      texts: createApqCache(MAX_TEXTS, MAX_TEXT_CHARACTERS),
      told: (client, outcome) => metrics.lookups.inc({ client, outcome }),
    }),
    registered: (variant) => [...(variant === mainVariant ? own : []), ...registry.current().activeOf(variant)],
    async stop() {
      await registry.stop();
      await usage.stop();
    },
  };
}

import type { Bus } from '@storegraph/events/bus';
import type { SubgraphAddress } from '../supergraph/supergraph-list.ts';

export interface ServiceHealth {
  readonly name: string;
  readonly kind: 'gateway' | 'subgraph' | 'postgres' | 'nats';
  readonly status: 'UP' | 'DOWN';
  /** How long it took to answer; null when it did not. */
  readonly latencyMs: number | null;
  readonly version?: string;
}

/** The whole shop at a glance. */
export interface ServicesReport {
  /** DEGRADED: something is down, but not every subgraph. */
  readonly status: 'UP' | 'DEGRADED' | 'DOWN';
  readonly services: readonly ServiceHealth[];
  readonly versions: Readonly<Record<string, string>>;
}

export interface ServicesOptions {
  /** Where the subgraphs answer now. */
  readonly subgraphs: () => readonly SubgraphAddress[];
  readonly bus: Bus;
  /** `gateway`, `node`, `graphql`, and `postgres` and `nats` where they are known. */
  readonly versions: Readonly<Record<string, string>>;
}

interface Check {
  readonly status: 'UP' | 'DOWN';
  readonly latencyMs: number | null;
}
interface SubgraphFindings {
  readonly health: ServiceHealth;
  readonly database: Check | undefined;
}

const TIMEOUT_MS = 2_500;
const KEPT_MS = 1_000;

/** Looks at everything side by side. Who asks within a second of another gets the same findings. */
export function createServicesHealth(options: ServicesOptions): () => Promise<ServicesReport> {
  let found: Promise<ServicesReport> | undefined;
  let foundAt = 0;
  return () => {
    if (!found || Date.now() - foundAt > KEPT_MS) {
      found = look(options);
      foundAt = Date.now();
    }
    return found;
  };
}

async function look({ subgraphs, bus, versions }: ServicesOptions): Promise<ServicesReport> {
  const [findings, nats] = await Promise.all([Promise.all(subgraphs().map(askSubgraph)), askBus(bus, versions.nats)]);
  const ofSubgraphs = findings.map(({ health }) => health);
  const services = [
    { name: 'gateway', kind: 'gateway', status: 'UP', latencyMs: 0, ...versionOf(versions.gateway) } as const,
    ...ofSubgraphs,
    postgresBy(findings.flatMap(({ database }) => (database ? [database] : [])), versions.postgres),
    nats,
  ];
  return { status: overall(ofSubgraphs, services), services, versions };
}

async function askSubgraph({ name, url }: SubgraphAddress): Promise<SubgraphFindings> {
  const startedAt = performance.now();
  try {
    const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const report = (await response.json()) as { checks?: { database?: Check } };
    return { health: { name, kind: 'subgraph', status: response.ok ? 'UP' : 'DOWN', latencyMs: since(startedAt) }, database: report.checks?.database };
  } catch {
    return { health: { name, kind: 'subgraph', status: 'DOWN', latencyMs: null }, database: undefined };
  }
}

async function askBus(bus: Bus, version: string | undefined): Promise<ServiceHealth> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), TIMEOUT_MS).unref());
  const latencyMs = await Promise.race([bus.ping(), late]).catch(() => null);
  return { name: 'nats', kind: 'nats', status: latencyMs === null ? 'DOWN' : 'UP', latencyMs: latencyMs === null ? null : rounded(latencyMs), ...versionOf(version) };
}

/** The gateway has no way to PostgreSQL; the subgraphs say how it is with theirs. */
function postgresBy(checks: readonly Check[], version: string | undefined): ServiceHealth {
  const isUp = checks.length > 0 && checks.every(({ status }) => status === 'UP');
  const latencies = checks.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
  return { name: 'postgres', kind: 'postgres', status: isUp ? 'UP' : 'DOWN', latencyMs: isUp ? Math.max(...latencies) : null, ...versionOf(version) };
}

function overall(subgraphs: readonly ServiceHealth[], all: readonly ServiceHealth[]): ServicesReport['status'] {
  if (subgraphs.every(({ status }) => status === 'DOWN')) return 'DOWN';
  return all.every(({ status }) => status === 'UP') ? 'UP' : 'DEGRADED';
}

const versionOf = (version: string | undefined): { version?: string } => (version ? { version } : {});
const since = (startedAt: number): number => rounded(performance.now() - startedAt);
const rounded = (ms: number): number => Math.round(ms * 10) / 10;

import { readQuotas } from './cost/quotas.ts';
import type { Quotas } from './cost/quotas.ts';
import { readSubscriberLimits } from './limits/subscriber-limits.ts';
import type { SubscriberLimits } from './limits/subscriber-limits.ts';
import { USUAL_CAPACITY } from './shedding/shed.ts';
import type { Capacity } from './shedding/shed.ts';
import { readDemoAccounts } from './pages/demo-accounts.ts';
import type { DemoAccount } from './pages/demo-accounts.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** What the gateway reads from its environment. */
export interface GatewayEnvironment {
  readonly host: string;
  readonly port: number;
  readonly natsUrl: string;
  /** An Ed25519 JWK with a `kid`. */
  readonly internalPrivateKey: Readonly<Record<string, unknown>>;
  readonly accessTokenJwksUrl: string;
  /** Of other sites whose pages may use the graph. */
  readonly origins: readonly string[];
  readonly introspection: boolean;
  /** What clients may spend; undefined when nobody is charged. */
  readonly quotas: Quotas | undefined;
  /** What one process is meant to bear. */
  readonly capacity: Capacity;
  readonly trustedProxies: number;
  /** How much of answers is cached, in bytes; 0 caches none. */
  readonly cacheBytes: number;
  /** How much of the gateway one client may hold open. */
  readonly subscribers: SubscriberLimits;
  /** How often sockets are pinged, in ms; undefined for the usual. */
  readonly pingMs: number | undefined;
  /** Signs subscriptions' cursors; undefined for one of this process. */
  readonly cursorKey: string | undefined;
  /** By subgraph, in ms; the others have the usual time. */
  readonly timeoutsMs: Readonly<Record<string, number>>;
  readonly logLevel: string;
  /** Of the servers behind the shop, where whoever started them says so. */
  readonly versions: Readonly<Record<string, string>>;
  /** Whom a visitor of the explorer can log in as. None of a real shop. */
  readonly demoAccounts: readonly DemoAccount[];
}

export const APOLLO_STUDIO = 'https://studio.apollographql.com';

/** Reads and checks the environment. Throws one line that names each missing or wrong variable. */
export function readEnvironment(env: Env): GatewayEnvironment {
  const faults: string[] = [];
  const read = <Value>(name: string, text: string | undefined, to: (text: string) => Value): Value => {
    try {
      if (text === undefined || text === '') throw new Error('is missing');
      return to(text);
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
      return undefined as never;
    }
  };
  const environment: GatewayEnvironment = {
    host: env.HOST || '127.0.0.1',
    port: read('PORT', env.PORT || '4000', toPort),
    natsUrl: env.NATS_URL || 'memory:',
    internalPrivateKey: read('INTERNAL_PRIVATE_KEY', env.INTERNAL_PRIVATE_KEY, toPrivateKey),
    accessTokenJwksUrl: read('ACCESS_TOKEN_JWKS_URL', env.ACCESS_TOKEN_JWKS_URL, toUrl),
    origins: [...toList(env.CORS_ORIGINS ?? APOLLO_STUDIO), ...(env.PUBLIC_URL ? [read('PUBLIC_URL', env.PUBLIC_URL, (text) => new URL(toUrl(text)).origin)] : [])],
    introspection: env.INTROSPECTION ? read('INTROSPECTION', env.INTROSPECTION, toSwitch) : env.NODE_ENV !== 'production',
    capacity: {
      inFlight: read('MAX_IN_FLIGHT', env.MAX_IN_FLIGHT || String(USUAL_CAPACITY.inFlight), toCount),
      lateMs: read('MAX_LATENESS_MS', env.MAX_LATENESS_MS || String(USUAL_CAPACITY.lateMs), toCount),
    },
    cacheBytes: read('ANSWER_CACHE_MB', env.ANSWER_CACHE_MB || '64', wholeFrom(0)) * 1024 * 1024,
    trustedProxies: read('TRUST_PROXY', env.TRUST_PROXY || '0', wholeFrom(0)),
    subscribers: read('SUBSCRIBER_LIMITS', env.SUBSCRIBER_LIMITS || 'usual', (text) => readSubscriberLimits(text === 'usual' ? '' : text)),
    pingMs: env.SOCKET_PING_MS ? read('SOCKET_PING_MS', env.SOCKET_PING_MS, toCount) : undefined,
    cursorKey: env.CURSOR_KEY ? read('CURSOR_KEY', env.CURSOR_KEY, toSecret) : undefined,
    quotas: env.COST_QUOTAS === 'off' ? undefined : read('COST_QUOTAS', env.COST_QUOTAS || 'usual', (text) => readQuotas(text === 'usual' ? '' : text)),
    timeoutsMs: read('SUBGRAPH_TIMEOUTS_MS', env.SUBGRAPH_TIMEOUTS_MS || 'reviews=800,recommendations=800', toTimeouts),
    logLevel: env.LOG_LEVEL || 'info',
    versions: { ...(env.POSTGRES_VERSION ? { postgres: env.POSTGRES_VERSION } : {}), ...(env.NATS_VERSION ? { nats: env.NATS_VERSION } : {}) },
    demoAccounts: read('DEMO_ACCOUNTS', env.DEMO_ACCOUNTS || '[]', readDemoAccounts),
  };
  if (faults.length > 0) throw new Error(`The environment is not complete. ${faults.join('; ')}`);
  return environment;
}

export const toList = (text: string): string[] => text.split(',').map((item) => item.trim()).filter(Boolean);

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('is no port');
  return port;
}

/** Timers take no more milliseconds, and nobody means as many of anything else. */
const MOST = 2 ** 31 - 1;

const wholeFrom = (least: number) => (text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < least || count > MOST) throw new Error(`is no whole number from ${least} to ${MOST}`);
  return count;
};
const toCount = wholeFrom(1);

function toSecret(text: string): string {
  if (text.length < 32) throw new Error('is shorter than 32 characters');
  return text;
}

function toSwitch(text: string): boolean {
  if (text !== 'on' && text !== 'off') throw new Error('is neither on nor off');
  return text === 'on';
}

function toUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error('is no url');
  return text;
}

function toPrivateKey(text: string): Readonly<Record<string, unknown>> {
  const key = parseJson(text);
  if (key?.crv !== 'Ed25519' || typeof key.d !== 'string') throw new Error('is no private Ed25519 key as a JWK');
  return key;
}

/** The text itself is a secret: what is wrong with it is not told. */
function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** `reviews=400,…`, in ms. Throws for what is no number, or more than a timer takes. */
export function toTimeouts(text: string): Record<string, number> {
  return Object.fromEntries(toList(text).map((item) => {
    const [name = '', ms] = item.split('=');
    if (!(Number(ms) > 0 && Number(ms) <= MOST)) throw new Error(`does not say how many milliseconds ${name} has`);
    return [name, Number(ms)];
  }));
}

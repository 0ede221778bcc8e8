import { pathToFileURL } from 'node:url';
import { publicHalf, type Secrets } from '../data/secrets.ts';
import { host } from '../ports/free-port.ts';
import type { Ports } from '../ports/plan.ts';
import type { DatabaseUrls } from '../postgres/databases.ts';
import type { DemoAccount } from './accounts.ts';
import type { ServiceEntry } from './list.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environments of all services are made from. */
export interface Facts {
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly databases: Readonly<Record<string, DatabaseUrls>>;
  readonly subgraphs: readonly ServiceEntry[];
  /** Undefined: events stay within the process. */
  readonly natsUrl: string | undefined;
  /** For the status page. */
  readonly versions: { readonly postgres: string; readonly nats: string | undefined };
  readonly providerLog: string;
  readonly carrierLog: string;
  /** The folder of pictures. */
  readonly media: string;
  /** For the explorer's log-in. */
  readonly accounts: readonly DemoAccount[];
  readonly logLevel: string;
  /** Settings of the start's own environment pass through, so that HOLD_MINUTES or OTEL_* reach the services. */
  readonly inherited: Environment;
}

/** Where a service answers. */
export function urlOf(ports: Ports, name: string): string {
  return `http://${host}:${ports[name]}`;
}

/** The environment of a service: what it needs, and no secret that is another's. */
export function environmentOf({ name, kind }: ServiceEntry, facts: Facts): Environment {
  const common = { ...withoutOurs(facts.inherited), HOST: host, PORT: String(facts.ports[name]), LOG_LEVEL: facts.logLevel };
  if (kind === 'gateway') return { ...common, ...forGateway(facts) };
  return { ...common, ...(kind === 'subgraph' ? forSubgraph(name, facts) : {}), ...special[name]?.(facts) };
}

/** The owner's connection, with which a subgraph migrates and seeds. */
export function ownerEnvironmentOf(entry: ServiceEntry, facts: Facts): Environment {
  return { ...environmentOf(entry, facts), DATABASE_MIGRATE_URL: facts.databases[entry.name]?.owner };
}

/** The start's own DATABASE_URL is a superuser's, and its log is its own: neither is for a service. Who writes to an S3 is for those who keep pictures there. */
function withoutOurs({ DATABASE_URL: _database, DATABASE_MIGRATE_URL: _migrate, NATS_URL: _nats, LOG_FILE: _log, S3_ACCESS_KEY_ID: _id, S3_SECRET_ACCESS_KEY: _secret, ...rest }: Environment): Environment {
  return rest;
}

function forSubgraph(name: string, { databases, natsUrl, secrets }: Facts): Environment {
  return {
    DATABASE_URL: databases[name]?.app,
    NATS_URL: natsUrl,
    INTERNAL_PUBLIC_KEYS: JSON.stringify({ keys: [publicHalf(secrets.internalKey)] }),
  };
}

/** What one subgraph or simulator has and the others have not. */
const special: Readonly<Record<string, (facts: Facts) => Environment>> = {
  products: forMedia,
  reviews: forMedia,
  users: ({ secrets }) => ({ ACCESS_TOKEN_KEYS: JSON.stringify({ keys: [secrets.accessTokenKey] }) }),
  orders: ({ secrets, ports }) => ({
    CARRIER_URL: urlOf(ports, 'carrier'),
    CARRIER_KEY: secrets.carrierKey,
    CARRIER_WEBHOOK_SECRETS: secrets.carrierWebhookSecret,
  }),
  simulator: forSimulator,
  carrier: ({ secrets, ports, carrierLog }) => ({
    CARRIER_KEY: secrets.carrierKey,
    CARRIER_WEBHOOK_SECRETS: secrets.carrierWebhookSecret,
    CARRIER_WEBHOOK_URL: `${urlOf(ports, 'orders')}/webhooks/carrier`,
    CARRIER_LOG: carrierLog,
    PUBLIC_URL: urlOf(ports, 'carrier'),
  }),
  payments: ({ secrets, ports }) => ({
    PAYMENT_PROVIDER_URL: urlOf(ports, 'simulator'),
    PAYMENT_PROVIDER_KEY: secrets.providerKey,
    PAYMENT_WEBHOOK_SECRETS: secrets.webhookSecret,
    PAYMENT_RETURN_URL: `${urlOf(ports, 'gateway')}/shop/orders/{orderId}`,
  }),
};

/** Whoever keeps pictures elsewhere says so. */
function forMedia({ media, secrets, inherited }: Facts): Environment {
  const { MEDIA_STORE = pathToFileURL(media).href, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = inherited;
  return { MEDIA_STORE, MEDIA_SECRET: secrets.mediaSecret, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
}

function forSimulator({ secrets, ports, providerLog }: Facts): Environment {
  return {
    PAYMENT_PROVIDER_KEY: secrets.providerKey,
    PAYMENT_WEBHOOK_SECRETS: secrets.webhookSecret,
    PAYMENT_WEBHOOK_URL: `${urlOf(ports, 'payments')}/webhooks/simulated`,
    PAYMENT_PROVIDER_LOG: providerLog,
    PUBLIC_URL: urlOf(ports, 'simulator'),
  };
}

function forGateway({ secrets, ports, natsUrl, versions, subgraphs, accounts }: Facts): Environment {
  return {
    ...Object.fromEntries(subgraphs.map(({ name }) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, `${urlOf(ports, name)}/graphql`])),
    NATS_URL: natsUrl,
    POSTGRES_VERSION: versions.postgres,
    NATS_VERSION: versions.nats,
    CURSOR_KEY: secrets.cursorKey,
    INTERNAL_PRIVATE_KEY: JSON.stringify(secrets.internalKey),
    ACCESS_TOKEN_JWKS_URL: `${urlOf(ports, 'users')}/.well-known/jwks.json`,
    PUBLIC_URL: urlOf(ports, 'gateway'),
    DEMO_ACCOUNTS: JSON.stringify(accounts),
  };
}
